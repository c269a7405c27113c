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

  @Override
  void close();
}
