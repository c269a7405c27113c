package vn.danvan.reportingservice.snapshot;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a snapshot; each carries its public state after the change. */
public sealed interface SnapshotEvent extends DomainEvent {

  @Override
  SnapshotData data();

  @Override
  default String aggregate() {
    return "Snapshot";
  }

  @Override
  default String topic() {
    return "snapshots";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** It waits to be recounted. */
  record SnapshotPrepared(SnapshotData data) implements SnapshotEvent {
    @Override
    public String type() {
      return "vn.danvan.SnapshotPrepared";
    }
  }

  /** A recount came to the same figures. */
  record SnapshotChecked(SnapshotData data) implements SnapshotEvent {
    @Override
    public String type() {
      return "vn.danvan.SnapshotChecked";
    }
  }

  /** It is frozen and public. */
  record SnapshotSigned(SnapshotData data) implements SnapshotEvent {
    @Override
    public String type() {
      return "vn.danvan.SnapshotSigned";
    }
  }

  /** It was given up before it was signed. */
  record SnapshotCancelled(SnapshotData data) implements SnapshotEvent {
    @Override
    public String type() {
      return "vn.danvan.SnapshotCancelled";
    }
  }
}
