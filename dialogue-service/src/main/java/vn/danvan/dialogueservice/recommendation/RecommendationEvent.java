package vn.danvan.dialogueservice.recommendation;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a recommendation; each carries its whole public state after the change. */
public sealed interface RecommendationEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "Recommendation";

  @Override
  RecommendationData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "recommendations";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** It was taken down; on the sheet of a dialogue together with its first outcome. */
  record RecommendationReceived(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationReceived";
    }
  }

  /** Its kind, field and complexity were settled. */
  record RecommendationClassified(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationClassified";
    }
  }

  /** A lead unit owns it now. */
  record RecommendationAssigned(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationAssigned";
    }
  }

  /** The lead unit took it over. */
  record RecommendationAccepted(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationAccepted";
    }
  }

  /** The lead unit gave it back. */
  record RecommendationDeclined(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationDeclined";
    }
  }

  /** The citizen got an answer. */
  record RecommendationAnswered(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationAnswered";
    }
  }

  /** What was promised is done, or explained. */
  record RecommendationResolved(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationResolved";
    }
  }

  /** Another body found it resolved. */
  record RecommendationSupervised(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationSupervised";
    }
  }

  /** Another body found it not resolved. */
  record RecommendationReopened(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationReopened";
    }
  }

  /** It has come to its end. */
  record RecommendationClosed(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationClosed";
    }
  }

  /** Another body is competent. */
  record RecommendationForwarded(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationForwarded";
    }
  }

  /** There is a reason in law not to follow it. */
  record RecommendationRejected(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationRejected";
    }
  }

  /** A successor has taken over a unit that worked on it. */
  record RecommendationTransferred(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationTransferred";
    }
  }

  /** Its due date was put off. */
  record RecommendationExtended(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationExtended";
    }
  }

  /** Its due date, or the day on which it closes, followed a changed calendar. */
  record RecommendationRecounted(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationRecounted";
    }
  }

  /** Its sender wrote more about it. */
  record RecommendationReplied(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationReplied";
    }
  }

  /** Its sender says that it is not resolved. */
  record RecommendationObjected(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationObjected";
    }
  }

  /** Its sender said how satisfactory the outcome is. */
  record RecommendationRated(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationRated";
    }
  }

  /** Somebody who handles it read how its sender is reached. */
  record RecommendationContactRead(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationContactRead";
    }

    /** For the record, not for others. */
    @Override
    public String topic() {
      return null;
    }
  }

  /** How its sender is reached was erased. */
  record RecommendationContactErased(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationContactErased";
    }

    /** For the record, not for others. */
    @Override
    public String topic() {
      return null;
    }
  }

  /** Its sender asks the unit above to look at the outcome. */
  record RecommendationAppealed(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationAppealed";
    }
  }

  /** The unit above has left the outcome as it is. */
  record RecommendationAppealDismissed(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationAppealDismissed";
    }
  }

  /** A unit was told that it waits. */
  record RecommendationEscalated(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationEscalated";
    }
  }

  /** It says the same as another one, which goes on. */
  record RecommendationMerged(RecommendationData data) implements RecommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.RecommendationMerged";
    }
  }
}
