package vn.danvan.modelservice.field;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.problem.PlatformProblem;
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
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  FieldService(
      FieldRepository fields,
      FieldDirectory directory,
      UnitDirectory units,
      Journal journal,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.fields = fields;
    this.directory = directory;
    this.units = units;
    this.journal = journal;
    this.access = access;
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
    access.require(Role.ADMIN);
    preconditions.createOnly();
    var known = fields.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && fields.findCode(request.code()).isPresent()) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var field = Field.register(id, request, parent(request), province(request), guards);
    append(fields.save(field));
    return FieldView.of(field.data(), units.tree());
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

  Page<FieldView> list(PageRequest page) {
    var after = page.first() ? "" : page.after().getFirst();
    return page.page(
            fields.after(after, page.limit() + 1).stream().map(Field::data).toList(),
            field -> List.of(field.code()))
        .map(field -> FieldView.of(field, units.tree()));
  }
}
