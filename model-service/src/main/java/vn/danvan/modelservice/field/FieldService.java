package vn.danvan.modelservice.field;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceService;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about fields, and the seeding of the basic ones. */
@ApplicationScoped
class FieldService {

  private final FieldRepository fields;
  private final FieldDirectory directory;
  private final UnitDirectory units;
  private final Journal journal;
  private final ReferenceService references;
  private final ReferenceLists lists;
  private final VietnamTime time;

  FieldService(
      FieldRepository fields,
      FieldDirectory directory,
      UnitDirectory units,
      Journal journal,
      ReferenceService references,
      ReferenceLists lists,
      VietnamTime time) {
    this.fields = fields;
    this.directory = directory;
    this.units = units;
    this.journal = journal;
    this.references = references;
    this.lists = lists;
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
        var field = fields.save(Field.basic(basic));
        journal.append(new FieldEvent.FieldRegistered(field.data()), Occurrence.on(time.today()));
      }
    }
  }

  FieldView register(UUID id, RegisterFieldRequest request) {
    return view(
        references.register(
            id,
            request,
            fields,
            (province, guards) -> Field.register(id, request, parent(request), province, guards),
            field -> new FieldEvent.FieldRegistered(field.data())));
  }

  FieldView close(UUID id, CloseRequest request) {
    return view(references.close(id, request, fields, Field::close));
  }

  FieldView read(UUID id) {
    return view(fields.read(id));
  }

  private FieldView view(Field field) {
    return FieldView.of(
        field.data(),
        units.tree(),
        field.isBasic() ? List.of() : references.actions(FieldResource.PATH, field));
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

  /** With the codes of the fields above and of the provinces, as a registration names them. */
  Page<FieldRow> page(PageRequest request) {
    var page = lists.sorted(request, fields);
    var parents =
        fields.readAll(
            page.items().stream()
                .map(field -> field.data().parentId())
                .filter(Objects::nonNull)
                .toList());
    return page.map(field -> FieldRow.of(field.data(), parents, units.tree()));
  }

  Page<FieldView> list(ReferenceFilter filter) {
    return lists.page(FieldEvent.AGGREGATE, filter, fields, this::view);
  }
}
