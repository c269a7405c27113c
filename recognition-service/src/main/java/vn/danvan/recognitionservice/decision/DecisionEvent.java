package vn.danvan.recognitionservice.decision;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a decision; each carries its whole public state after the change. */
sealed interface DecisionEvent extends DomainEvent {

  DecisionData decision();

  @Override
  default String aggregate() {
    return Decision.TYPE;
  }

  @Override
  default String topic() {
    return "decisions";
  }

  @Override
  default UUID subject() {
    return decision().id();
  }

  @Override
  default long version() {
    return decision().version();
  }

  @Override
  default Object data() {
    return decision();
  }

  record DecisionDrafted(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionDrafted";
    }
  }

  record DecisionSigned(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionSigned";
    }
  }

  record DecisionIssued(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionIssued";
    }
  }

  record DecisionCancelled(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionCancelled";
    }
  }

  record DecisionCorrectionProposed(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionCorrectionProposed";
    }

    /** Nothing that is public has changed yet. */
    @Override
    public String topic() {
      return null;
    }
  }

  record DecisionCorrected(DecisionData decision) implements DecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.DecisionCorrected";
    }
  }
}
