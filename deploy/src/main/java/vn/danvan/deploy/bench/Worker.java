package vn.danvan.deploy.bench;

/** A thread of the bare pipeline; what breaks it is told to whoever watches the figure. */
abstract class Worker {

  private static final long JOIN_MILLIS = 5_000;

  private final Thread thread;
  private volatile boolean running = true;
  private volatile Exception failure;

  Worker(String name) {
    thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  /** Works until {@link #isRunning} says no. */
  abstract void work() throws Exception;

  final boolean isRunning() {
    return running;
  }

  final void start() {
    thread.start();
  }

  final void stop() {
    running = false;
    try {
      thread.join(JOIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  final void requireHealthy() throws Exception {
    if (failure != null) {
      throw failure;
    }
  }

  private void run() {
    try {
      work();
    } catch (Exception e) {
      failure = e;
    }
  }
}
