package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in one checkout.
 *
 * @param root the checkout
 * @param home everything that a running system writes: {@code .danvan}, or a folder below it for
 *     the tests' infrastructure
 */
public record Layout(Path root, Path home) {

  /**
   * The layout of the system that {@code deploy/up} starts: in the checkout that the scripts name
   * in the system property {@code danvan.root}, or in the current folder. The environment variable
   * {@code DANVAN_HOME} puts its data elsewhere, so that a second system may stand beside the first
   * (on other ports).
   */
  public static Layout ofCheckout() {
    Path root = Path.of(System.getProperty("danvan.root", ".")).toAbsolutePath().normalize();
    return of(root, System.getenv("DANVAN_HOME"));
  }

  static Layout of(Path root, String home) {
    boolean elsewhere = home != null && !home.isBlank();
    return new Layout(root, root.resolve(elsewhere ? home : ".danvan").normalize());
  }

  /** The same checkout with the data of the tests' PostgreSQL and Kafka apart from the system's. */
  public Layout forTests() {
    return new Layout(root, root.resolve(".danvan/test"));
  }

  /** Unpacked programs; shared by the system and the tests. */
  public Path runtime() {
    return root.resolve(".danvan/runtime");
  }

  /** Process ids and copies of what runs: the build may go on beside a running system. */
  public Path run() {
    return home.resolve("run");
  }

  public Path apps() {
    return run().resolve("apps");
  }

  public Path log(String name) {
    return home.resolve("logs").resolve(name + ".log");
  }

  /** Files that people attached to what the service keeps; they stay across restarts. */
  Path attachments(String service) {
    return home.resolve("attachments").resolve(service);
  }

  Path uploads(String service) {
    return home.resolve("uploads").resolve(service);
  }

  public Path secrets() {
    return home.resolve("secrets");
  }

  /** There once the demo of a province is loaded. */
  Path demoMarker(String province) {
    return home.resolve("demo").resolve(province + ".loaded");
  }

  /** Makes a folder and its parents. */
  public static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
