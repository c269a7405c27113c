package vn.danvan.modelservice.model;

import java.util.List;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A province said what it asks of the owners of its models. */
public record RequirementsSet(Data requirements) implements DomainEvent {

  /**
   * The whole public state.
   *
   * @param submission needed to submit, with what every submission needs
   * @param nomination needed before a nomination
   */
  public record Data(
      UUID id,
      long version,
      UUID provinceId,
      List<ModelMember> submission,
      List<ModelMember> nomination) {}

  @Override
  public String type() {
    return "vn.danvan.ModelRequirementsSet";
  }

  @Override
  public String aggregate() {
    return "ModelRequirements";
  }

  @Override
  public String topic() {
    return "reference-data";
  }

  @Override
  public UUID subject() {
    return requirements.id();
  }

  @Override
  public long version() {
    return requirements.version();
  }

  @Override
  public Object data() {
    return requirements;
  }
}
