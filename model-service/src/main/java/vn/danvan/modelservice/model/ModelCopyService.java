package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.field.FieldDirectory;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;

/** Writes drafts down after the pattern of other models. */
@ApplicationScoped
class ModelCopyService implements ModelCopies {

  private final ModelRepository models;
  private final FieldDirectory fields;
  private final Journal journal;
  private final VietnamTime time;

  ModelCopyService(
      ModelRepository models, FieldDirectory fields, Journal journal, VietnamTime time) {
    this.models = models;
    this.fields = fields;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public UUID draftCopy(UUID source, Unit owner, Occurrence when) {
    var content = content(models.read(source), owner);
    var copy = Model.create(Ids.next(), content, owner, when.on(), time.now(), new Guards());
    models.save(copy);
    journal.append(new ModelEvent.ModelCreated(copy.data()), when);
    return copy.id();
  }

  /**
   * A field of another province gives way to the basic one; what its owner alone knows is empty.
   */
  private ModelContent content(Model source, Unit owner) {
    var data = source.data();
    var field = fields.find(data.fieldCode()).orElseThrow();
    if (field.provinceId() != null && !field.provinceId().equals(owner.provinceId())) {
      field = fields.find(data.basicFieldCode()).orElseThrow();
    }
    var text = source.description();
    return new ModelContent(
        data.kind(),
        data.title(),
        field,
        List.of(),
        OwnerKind.COLLECTIVE,
        null,
        owner.territoryId(),
        null,
        new Completion(
            null, null, List.of(), List.of(), List.of(), null, text.asPatternForCopies()));
  }
}
