package vn.danvan.recognitionservice.movementreview;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a review of the movement; journaled and not published. */
sealed interface MovementReviewEvent extends DomainEvent {

  @Override
  MovementReviewData data();

  @Override
  default String aggregate() {
    return MovementReview.TYPE;
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

  /** A review was planned. */
  record MovementReviewPlanned(MovementReviewData data) implements MovementReviewEvent {
    @Override
    public String type() {
      return "vn.danvan.MovementReviewPlanned";
    }
  }

  /** What it is made of was set anew. */
  record MovementReviewPrepared(MovementReviewData data) implements MovementReviewEvent {
    @Override
    public String type() {
      return "vn.danvan.MovementReviewPrepared";
    }
  }

  /** It was convened. */
  record MovementReviewConvened(MovementReviewData data) implements MovementReviewEvent {
    @Override
    public String type() {
      return "vn.danvan.MovementReviewConvened";
    }
  }

  /** It was held. */
  record MovementReviewHeld(MovementReviewData data) implements MovementReviewEvent {
    @Override
    public String type() {
      return "vn.danvan.MovementReviewHeld";
    }
  }

  /** It was called off. */
  record MovementReviewCancelled(MovementReviewData data) implements MovementReviewEvent {
    @Override
    public String type() {
      return "vn.danvan.MovementReviewCancelled";
    }
  }
}
