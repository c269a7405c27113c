package vn.danvan.recognitionservice.commendation;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a commendation; each carries its whole public state after the change. */
sealed interface CommendationEvent extends DomainEvent {

  CommendationData commendation();

  @Override
  default String aggregate() {
    return Commendation.TYPE;
  }

  @Override
  default String topic() {
    return "commendations";
  }

  @Override
  default UUID subject() {
    return commendation().id();
  }

  @Override
  default long version() {
    return commendation().version();
  }

  @Override
  default Object data() {
    return commendation();
  }

  record CommendationDrafted(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDrafted";
    }
  }

  record CommendationDeclared(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationDeclared";
    }
  }

  record CommendationWithdrawn(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationWithdrawn";
    }
  }

  record CommendationAwarded(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationAwarded";
    }
  }

  record CommendationRevoked(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationRevoked";
    }
  }

  record CommendedNamePublished(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendedNamePublished";
    }
  }

  record CommendedNameHidden(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendedNameHidden";
    }
  }

  record CommendationCorrectionProposed(CommendationData commendation)
      implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationCorrectionProposed";
    }

    /** Nothing that is public has changed yet. */
    @Override
    public String topic() {
      return null;
    }
  }

  /** How it, or the number of its decision, is spelled was corrected. */
  record CommendationCorrected(CommendationData commendation) implements CommendationEvent {
    @Override
    public String type() {
      return "vn.danvan.CommendationCorrected";
    }
  }
}
