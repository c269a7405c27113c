package vn.danvan.reportingservice.snapshot;

/** Life of a snapshot: prepared, recounted, signed for ever; or given up before. */
enum SnapshotState {
  PREPARED,
  CHECKED,
  SIGNED,
  CANCELLED
}
