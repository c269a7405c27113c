package vn.danvan.modelservice.field;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceRights;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about fields, and the seeding of the basic ones. */
@ApplicationScoped
class FieldService {

  private final FieldRepository fields;
  private final FieldDirectory directory;
  private final UnitDirectory units;
  private final Journal journal;
  private final ReferenceRights rights;
  private final ReferenceLists lists;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  FieldService(
      FieldRepository fields,
      FieldDirectory directory,
      UnitDirectory units,
      Journal journal,
      ReferenceRights rights,
      ReferenceLists lists,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.fields = fields;
    this.directory = directory;
    this.units = units;
    this.journal = journal;
    this.rights = rights;
    this.lists = lists;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  /** Through the journal, so that the other services learn of the basic fields like of any. */
  void atStart(@Observes @Priority(Migrations.PRIORITY + 100) StartupEvent start) {
    QuarkusTransaction.requiringNew().run(this::seed);
  }

  /** Adds the basic fields that are missing; may run any number of times, in many processes. */
  void seed() {
    fields.lockForSeeding();
    for (var basic : BasicField.values()) {
      if (fields.findByIdOptional(basic.id()).isEmpty()) {
        append(fields.save(Field.basic(basic)));
      }
    }
  }

  FieldView register(UUID id, RegisterFieldRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var province = province(request);
    rights.requireKeeper(province == null ? null : province.id());
    preconditions.createOnly();
    var known = fields.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && fields.findCode(request.code()).isPresent()) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var field = Field.register(id, request, parent(request), province, guards);
    append(fields.save(field));
    return view(field.data());
  }

  FieldView close(UUID id, CloseRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var field = fields.require(id);
    rights.requireKeeper(field.provinceId());
    preconditions.match(field.version());
    var event = field.close(request.closedOn(), guards);
    fields.save(field);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(field.data());
  }

  FieldView read(UUID id) {
    return view(fields.read(id).data());
  }

  private FieldView view(FieldData field) {
    var mayClose =
        field.parentId() != null && field.closedOn() == null && rights.keeps(field.provinceId());
    return FieldView.of(
        field,
        units.tree(),
        mayClose
            ? List.of(
                AllowedAction.ready("closure", FieldResource.PATH + "/" + field.id() + "/closure"))
            : List.of());
  }

  private FieldData parent(RegisterFieldRequest request) {
    return request.parent() == null
        ? null
        : directory
            .find(request.parent())
            .orElseThrow(
                () ->
                    PlatformProblem.REFERENCE_NOT_YET_KNOWN
                        .because(request.parent())
                        .at("/parent"));
  }

  private Unit province(RegisterFieldRequest request) {
    return request.province() == null ? null : units.require("/province", request.province());
  }

  private void append(Field field) {
    journal.append(new FieldEvent.FieldRegistered(field.data()), Occurrence.on(time.today()));
  }

  Page<FieldView> list(ReferenceFilter filter) {
    return lists.page(FieldEvent.AGGREGATE, filter, fields, field -> view(field.data()));
  }
}
