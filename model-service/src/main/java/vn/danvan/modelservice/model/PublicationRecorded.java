package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A model was written or spoken about in public; without outlet and link, which stay here. */
public record PublicationRecorded(Data state) implements DomainEvent {

  static final String AGGREGATE = "Publication";

  /** The whole public state. */
  public record Data(
      UUID id,
      long version,
      UUID modelId,
      UUID ownerUnitId,
      UUID provinceId,
      String fieldCode,
      Medium medium,
      LocalDate publishedOn,
      Long reach) {}

  @Override
  public String type() {
    return "vn.danvan.PublicationRecorded";
  }

  @Override
  public String aggregate() {
    return AGGREGATE;
  }

  @Override
  public String topic() {
    return "models";
  }

  @Override
  public UUID subject() {
    return state.id();
  }

  @Override
  public long version() {
    return state.version();
  }

  @Override
  public Object data() {
    return state;
  }
}
