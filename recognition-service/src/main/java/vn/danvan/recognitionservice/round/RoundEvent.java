package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
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

  /** Journaled only: that one unit may submit longer concerns no other service. */
  record RoundExtended(RoundData round, UUID unitId, LocalDate until) implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundExtended";
    }

    @Override
    public String topic() {
      return null;
    }

    @Override
    public Object data() {
      return new Extension(round, unitId, until);
    }

    record Extension(RoundData round, UUID unitId, LocalDate until) {}
  }

  /** Journaled only: others learn from the standings that the unit considered models. */
  record RoundNoneRecognized(RoundData round, String minutesNumber, LocalDate minutesDate)
      implements RoundEvent {
    @Override
    public String type() {
      return "vn.danvan.RoundNoneRecognized";
    }

    @Override
    public String topic() {
      return null;
    }

    @Override
    public Object data() {
      return new Consideration(round, minutesNumber, minutesDate);
    }

    record Consideration(RoundData round, String minutesNumber, LocalDate minutesDate) {}
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
