package vn.danvan.modelservice.model;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a model; each carries its whole public state after the change. */
public sealed interface ModelEvent extends DomainEvent {

  String AGGREGATE = "Model";

  ModelData model();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "models";
  }

  @Override
  default UUID subject() {
    return model().id();
  }

  @Override
  default long version() {
    return model().version();
  }

  @Override
  default Object data() {
    return model();
  }

  /** A draft was written down. */
  record ModelCreated(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelCreated";
    }
  }

  /**
   * A draft or a returned model was rewritten. Journaled only: others learn of it when it is
   * submitted.
   */
  record ModelRevised(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelRevised";
    }

    @Override
    public String topic() {
      return null;
    }
  }

  /** It was put before its registering body. */
  record ModelSubmitted(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelSubmitted";
    }
  }

  /** The registering body sent it back for improvement. */
  record ModelReturned(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelReturned";
    }
  }

  /** The registering body refused it for good. */
  record ModelRejected(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelRejected";
    }
  }

  /** It stands in the ledger of a year; public from now on. */
  record ModelRegistered(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelRegistered";
    }
  }

  /** Its work has begun. */
  record ModelLaunched(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelLaunched";
    }
  }

  /** Its owner took it back before the launch. */
  record ModelWithdrawn(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelWithdrawn";
    }
  }

  /** It goes on in the ledger of a further year. */
  record ModelCarriedOver(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelCarriedOver";
    }
  }

  /** The registering body looked at it in the middle of a year. */
  record ModelChecked(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelChecked";
    }
  }

  /** A year of it was reviewed; it passed or needs improvement. */
  record ModelReviewed(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelReviewed";
    }
  }

  /** What a registered model says of itself was completed. */
  record ModelCompleted(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelCompleted";
    }
  }

  /** An individual owner's name may be seen by everybody; the event does not carry it. */
  record ModelOwnerNamePublished(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelOwnerNamePublished";
    }
  }

  /** A weak model was found improved. */
  record ModelImproved(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelImproved";
    }
  }

  /** Its work is over. */
  record ModelEnded(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelEnded";
    }
  }

  /** A reorganization passed it to another owner, or to another registering body. */
  record ModelTransferred(ModelData model) implements ModelEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelTransferred";
    }
  }
}
