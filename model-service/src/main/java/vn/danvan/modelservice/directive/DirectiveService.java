package vn.danvan.modelservice.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceRights;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about directives. */
@ApplicationScoped
class DirectiveService {

  private final DirectiveRepository directives;
  private final UnitDirectory units;
  private final Journal journal;
  private final ReferenceRights rights;
  private final ReferenceLists lists;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  DirectiveService(
      DirectiveRepository directives,
      UnitDirectory units,
      Journal journal,
      ReferenceRights rights,
      ReferenceLists lists,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.directives = directives;
    this.units = units;
    this.journal = journal;
    this.rights = rights;
    this.lists = lists;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  DirectiveView register(UUID id, RegisterDirectiveRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var province = province(request);
    rights.requireKeeper(province == null ? null : province.id());
    preconditions.createOnly();
    var known = directives.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && directives.findCode(request.code()).isPresent()) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var directive = directives.save(Directive.register(id, request, province, guards));
    journal.append(
        new DirectiveEvent.DirectiveRegistered(directive.data()), Occurrence.on(time.today()));
    return view(directive);
  }

  private Unit province(RegisterDirectiveRequest request) {
    return request.province() == null ? null : units.require("/province", request.province());
  }

  DirectiveView close(UUID id, CloseRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var directive = directives.require(id);
    rights.requireKeeper(directive.provinceId());
    preconditions.match(directive.version());
    var event = directive.close(request.closedOn(), guards);
    directives.save(directive);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(directive);
  }

  DirectiveView read(UUID id) {
    return view(directives.read(id));
  }

  Page<DirectiveView> list(ReferenceFilter filter) {
    return lists.page(DirectiveEvent.AGGREGATE, filter, directives, this::view);
  }

  private DirectiveView view(Directive directive) {
    var data = directive.data();
    var mayClose = data.closedOn() == null && rights.keeps(data.provinceId());
    return DirectiveView.of(
        data,
        units.tree(),
        mayClose
            ? List.of(
                AllowedAction.ready(
                    "closure", DirectiveResource.PATH + "/" + data.id() + "/closure"))
            : List.of());
  }
}
