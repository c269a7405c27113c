package vn.danvan.deploy.bench;

/**
 * What one round on one path gave.
 *
 * @param fromAcknowledgement from the answer to a write to its showing
 * @param fromIntended from the time at which the write should have been sent to its showing
 * @param written acknowledged writes
 * @param shown by how much the figure rose
 * @param late writes that were sent more than 5 ms after their time
 * @param repeats how often a write was refused for too much work and sent once more
 * @param looks how often the figure was read
 * @param nanos how long it was watched
 */
record Round(
    Latencies fromAcknowledgement,
    Latencies fromIntended,
    long written,
    long shown,
    int late,
    long repeats,
    long looks,
    long nanos) {

  /** Nothing was lost and nothing counted twice. */
  boolean exact() {
    return written == shown;
  }
}
