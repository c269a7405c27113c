package vn.danvan.modelservice.replication;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a replication; each carries its whole public state after the change. */
public sealed interface ReplicationEvent extends DomainEvent {

  String AGGREGATE = "Replication";
  String TOPIC = "replications";

  ReplicationData replication();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return TOPIC;
  }

  @Override
  default UUID subject() {
    return replication().id();
  }

  @Override
  default long version() {
    return replication().version();
  }

  @Override
  default Object data() {
    return replication();
  }

  /** A unit is to adopt the model. */
  record ReplicationPlanned(ReplicationData replication) implements ReplicationEvent {
    @Override
    public String type() {
      return "vn.danvan.ReplicationPlanned";
    }
  }

  /** The unit has adopted the model. */
  record ModelReplicated(ReplicationData replication) implements ReplicationEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelReplicated";
    }
  }

  /** It was looked at how the model works at the unit. */
  record ReplicationReviewed(ReplicationData replication) implements ReplicationEvent {
    @Override
    public String type() {
      return "vn.danvan.ReplicationReviewed";
    }
  }

  /** A successor has taken over the unit. */
  record ReplicationTransferred(ReplicationData replication) implements ReplicationEvent {
    @Override
    public String type() {
      return "vn.danvan.ReplicationTransferred";
    }
  }

  /** The unit does not go on with it, or does not begin. */
  record ReplicationDropped(ReplicationData replication) implements ReplicationEvent {
    @Override
    public String type() {
      return "vn.danvan.ReplicationDropped";
    }
  }
}
