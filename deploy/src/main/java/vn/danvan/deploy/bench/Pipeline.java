package vn.danvan.deploy.bench;

/** A way from a write to a figure that counts it. */
interface Pipeline extends AutoCloseable {

  String name();

  /**
   * Writes one item and returns once it is acknowledged. Called by many threads at once.
   *
   * @param number of the item, each given once
   */
  void write(long number) throws Exception;

  /** How many items the figure counts now. Called by one thread. */
  long figure() throws Exception;

  /** How often a write had to be sent once more so far, because there was too much to do. */
  default long repeats() {
    return 0;
  }

  @Override
  void close();
}
