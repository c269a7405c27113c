package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores directives. */
@ApplicationScoped
class DirectiveRepository extends AggregateRepository<Directive> {

  Optional<Directive> findCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** In the order of their codes, after a code. */
  List<Directive> after(String code, int limit) {
    return find("code > ?1 order by code", code).page(0, limit).list();
  }
}
