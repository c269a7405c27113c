package vn.danvan.modelservice.replication;

/** Where a replication stands. */
public enum ReplicationState {
  PLANNED,
  ADOPTED,
  DROPPED
}
