package vn.danvan.recognitionservice.nomination;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a nomination; each carries its whole public state after the change. */
sealed interface NominationEvent extends DomainEvent {

  NominationData nomination();

  @Override
  default String aggregate() {
    return Nomination.TYPE;
  }

  @Override
  default String topic() {
    return "nominations";
  }

  @Override
  default UUID subject() {
    return nomination().id();
  }

  @Override
  default long version() {
    return nomination().version();
  }

  @Override
  default Object data() {
    return nomination();
  }

  record NominationDrafted(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationDrafted";
    }
  }

  /** The dossier was submitted. */
  record ModelNominated(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelNominated";
    }
  }

  /** The dossier was put together anew. */
  record NominationDossierFilled(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationDossierFilled";
    }
  }

  /** It was declared whether proceedings are pending. */
  record NominationDeclared(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationDeclared";
    }
  }

  record NominationReturned(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationReturned";
    }
  }

  record NominationEligible(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationEligible";
    }
  }

  record NominationIneligible(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationIneligible";
    }
  }

  record NominationInReview(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationInReview";
    }
  }

  record NominationApproved(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationApproved";
    }
  }

  record NominationRefused(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationRefused";
    }
  }

  record NominationWithdrawn(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationWithdrawn";
    }
  }

  record NominationExpired(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationExpired";
    }
  }

  /** A successor has taken over the unit that nominated. */
  record NominationTransferred(NominationData nomination) implements NominationEvent {
    @Override
    public String type() {
      return "vn.danvan.NominationTransferred";
    }
  }
}
