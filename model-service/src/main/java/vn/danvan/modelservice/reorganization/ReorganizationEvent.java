package vn.danvan.modelservice.reorganization;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts about acts. Journaled only: the units' and the models' own events tell the others. */
public sealed interface ReorganizationEvent extends DomainEvent {

  String AGGREGATE = "Reorganization";

  /**
   * An act in figures.
   *
   * @param units that it opened, closed or changed
   * @param moved models that have passed to another owner
   * @param waiting models whose new owner a person has to choose
   */
  record Data(
      UUID id,
      long version,
      String actNumber,
      LocalDate effectiveOn,
      int units,
      int moved,
      int waiting) {}

  @Override
  Data data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** An act was executed. */
  record ReorganizationExecuted(Data data) implements ReorganizationEvent {
    @Override
    public String type() {
      return "vn.danvan.ReorganizationExecuted";
    }
  }

  /** A person said who owns some of the models that waited. */
  record WorkAssigned(Data data) implements ReorganizationEvent {
    @Override
    public String type() {
      return "vn.danvan.WorkAssigned";
    }
  }
}
