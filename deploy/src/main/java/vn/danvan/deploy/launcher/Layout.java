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
   * in the system property {@code danvan.root}, or in the current folder.
   */
  public static Layout ofCheckout() {
    Path absolute = Path.of(System.getProperty("danvan.root", ".")).toAbsolutePath().normalize();
    return new Layout(absolute, absolute.resolve(".danvan"));
  }

  /** The same checkout with the data of the tests' PostgreSQL and Kafka apart from the system's. */
  public Layout forTests() {
    return new Layout(root, home.resolve("test"));
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
