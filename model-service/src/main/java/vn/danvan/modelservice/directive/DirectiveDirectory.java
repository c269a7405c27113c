package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.modelservice.reference.Reference;
import vn.danvan.platform.text.Characters;

/** Finds directives by code. */
@ApplicationScoped
public class DirectiveDirectory {

  private final DirectiveRepository directives;

  DirectiveDirectory(DirectiveRepository directives) {
    this.directives = directives;
  }

  public Optional<Reference> find(String code) {
    return Characters.allowed(code, false)
        ? directives
            .findCode(code)
            .map(Directive::data)
            .map(found -> new Reference(found.code(), found.provinceId(), found.closedOn()))
        : Optional.empty();
  }
}
