package vn.danvan.dialogueservice.recommendation;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/**
 * Facts about the supervision of a list; what became of each recommendation is published with that.
 */
sealed interface SupervisionListEvent extends DomainEvent {

  @Override
  SupervisionListData data();

  @Override
  default String aggregate() {
    return "SupervisionList";
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

  /** It was laid down who is looked at. */
  record SupervisionSampleDrawn(SupervisionListData data) implements SupervisionListEvent {
    @Override
    public String type() {
      return "vn.danvan.SupervisionSampleDrawn";
    }
  }

  /** The list was supervised. */
  record SupervisionListConcluded(SupervisionListData data) implements SupervisionListEvent {
    @Override
    public String type() {
      return "vn.danvan.SupervisionListConcluded";
    }
  }
}
