package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceService;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about directives. */
@ApplicationScoped
class DirectiveService {

  private final DirectiveRepository directives;
  private final ReferenceService references;
  private final ReferenceLists lists;
  private final UnitDirectory units;

  DirectiveService(
      DirectiveRepository directives,
      ReferenceService references,
      ReferenceLists lists,
      UnitDirectory units) {
    this.directives = directives;
    this.references = references;
    this.lists = lists;
    this.units = units;
  }

  DirectiveView register(UUID id, RegisterDirectiveRequest request) {
    return view(
        references.register(
            id,
            request,
            directives,
            (province, guards) -> Directive.register(id, request, province, guards),
            directive -> new DirectiveEvent.DirectiveRegistered(directive.data())));
  }

  DirectiveView close(UUID id, CloseRequest request) {
    return view(references.close(id, request, directives, Directive::close));
  }

  DirectiveView read(UUID id) {
    return view(directives.read(id));
  }

  Page<DirectiveView> page(PageRequest request) {
    return lists.sorted(request, directives).map(this::view);
  }

  Page<DirectiveView> list(ReferenceFilter filter) {
    return lists.page(DirectiveEvent.AGGREGATE, filter, directives, this::view);
  }

  private DirectiveView view(Directive directive) {
    return DirectiveView.of(
        directive.data(), units.tree(), references.actions(DirectiveResource.PATH, directive));
  }
}
