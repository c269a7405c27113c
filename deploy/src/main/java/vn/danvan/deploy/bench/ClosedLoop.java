package vn.danvan.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.danvan.deploy.launcher.LaunchException;

/** So many clients, each of which asks again as soon as it is answered: what a server can do. */
final class ClosedLoop {

  private ClosedLoop() {}

  /** Asks once; every call has its connection for itself. */
  interface Step extends AutoCloseable {

    /**
     * @throws Exception if the answer is not the expected one: the measurement is void then
     */
    void once() throws Exception;

    @Override
    void close() throws Exception;
  }

  /**
   * @param name of what is measured, for people
   * @param client opens a client's connection
   * @return answers a second
   */
  static double rate(String name, int clients, int seconds, Callable<? extends Step> client) {
    var steps = new ArrayList<Step>();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (int i = 0; i < clients; i++) {
        steps.add(client.call());
      }
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      List<Future<Long>> counts = new ArrayList<>();
      for (var step : steps) {
        counts.add(threads.submit(() -> until(end, step)));
      }
      long done = 0;
      for (var count : counts) {
        done += count.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new LaunchException(name + ": " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    } catch (Exception e) {
      throw new LaunchException(name + ": " + e.getMessage(), e);
    } finally {
      steps.forEach(ClosedLoop::close);
    }
  }

  /**
   * The same, with how long each answer took.
   *
   * @param client opens a client's connection
   */
  static Latencies times(String name, int clients, int seconds, Callable<? extends Step> client) {
    var nanos = new ConcurrentLinkedQueue<Long>();
    rate(name, clients, seconds, () -> new Timed(client.call(), nanos));
    return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private record Timed(Step step, Queue<Long> nanos) implements Step {

    @Override
    public void once() throws Exception {
      long begun = System.nanoTime();
      step.once();
      nanos.add(System.nanoTime() - begun);
    }

    @Override
    public void close() throws Exception {
      step.close();
    }
  }

  private static long until(long end, Step step) throws Exception {
    long done = 0;
    while (System.nanoTime() < end) {
      step.once();
      done++;
    }
    return done;
  }

  private static void close(Step step) {
    try {
      step.close();
    } catch (Exception e) {
      // What was measured stands; the server drops the connection by itself.
    }
  }
}
