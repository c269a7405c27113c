package vn.danvan.recognitionservice.commendation;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/**
 * Facts in the life of a decision on commendations. They are journaled only: what it does to each
 * commendation is published with that one.
 */
sealed interface CommendationDecisionEvent extends DomainEvent {

  CommendationDecisionData decision();

  @Override
  default String aggregate() {
    return CommendationDecision.TYPE;
  }

  @Override
  default String topic() {
    return null;
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

  record CommendationDecisionDrafted(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionDrafted";
    }
  }

  record CommendationDecisionSigned(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionSigned";
    }
  }

  record CommendationDecisionIssued(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionIssued";
    }
  }

  record CommendationDecisionCancelled(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionCancelled";
    }
  }

  record CommendationDecisionCorrectionProposed(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionCorrectionProposed";
    }
  }

  record CommendationDecisionCorrected(CommendationDecisionData decision)
      implements CommendationDecisionEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDecisionCorrected";
    }
  }
}
