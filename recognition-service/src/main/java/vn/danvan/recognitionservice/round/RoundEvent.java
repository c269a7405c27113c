package vn.danvan.recognitionservice.round;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a round; each carries its whole public state after the change. */
sealed interface RoundEvent extends DomainEvent {

  RoundData round();

  @Override
  default String aggregate() {
    return RecognitionRound.TYPE;
  }

  @Override
  default String topic() {
    return "rounds";
  }

  @Override
  default UUID subject() {
    return round().id();
  }

  @Override
  default long version() {
    return round().version();
  }

  @Override
  default Object data() {
    return round();
  }

  record RoundPlanned(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundPlanned";
    }
  }

  record RoundOpened(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundOpened";
    }
  }

  record RoundReviewStarted(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundReviewStarted";
    }
  }

  record RoundDecided(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundDecided";
    }
  }

  record RoundClosed(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundClosed";
    }
  }

  /** Journaled only: which facts of a round may be entered late concerns no other service. */
  record RoundLateEntryLimited(RoundData round) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundLateEntryLimited";
    }

    @Override
    public String topic() {
      return null;
    }
  }
}
