package vn.danvan.modelservice.replication;

/** How the model works at the unit that adopted it. */
public enum ReplicationRating {
  EFFECTIVE,
  PARTLY_EFFECTIVE,
  NOT_EFFECTIVE
}
