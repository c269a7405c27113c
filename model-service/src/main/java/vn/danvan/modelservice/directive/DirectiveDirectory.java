package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.modelservice.reference.Reference;

/** Finds directives by code. */
@ApplicationScoped
public class DirectiveDirectory {

  private final DirectiveRepository directives;

  DirectiveDirectory(DirectiveRepository directives) {
    this.directives = directives;
  }

  public Optional<Reference> find(String code) {
    return directives.findReference(code);
  }
}
