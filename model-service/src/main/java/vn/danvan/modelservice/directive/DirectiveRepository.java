package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.modelservice.reference.ReferenceRepository;

/** Stores directives. */
@ApplicationScoped
class DirectiveRepository extends ReferenceRepository<Directive> {}
