package vn.danvan.deploy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Jvm;

/**
 * One of the four services, as this machine runs it.
 *
 * @param name also its database and the login role that owns it, e.g. {@code model}
 * @param port its HTTP port on the loopback address
 */
record Service(String name, int port) {

  private static final List<String> OPTIONS =
      List.of(
          // All of it at once: it takes no memory before it is used, and growing takes a full
          // collection.
          "-Xms192m",
          "-Xmx192m",
          "-XX:NewSize=64m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:ReservedCodeCacheSize=64m",
          // No collection of the whole heap, 150 ms each, for every step that the classes grow.
          "-XX:MetaspaceSize=160m",
          // Nor for every 10 MB of compiled code; only when the 64 MB are nearly full.
          "-XX:SweeperThreshold=90",
          "-XX:+ExitOnOutOfMemoryError",
          // A thread that waits for PostgreSQL is woken by one hop instead of two.
          "-Djdk.pollerMode=1",
          "-Dstdout.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  String module() {
    return name + "-service";
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What the build made. */
  Path built(Layout layout) {
    return layout.root().resolve(module()).resolve("target/quarkus-app");
  }

  /** The copy that runs. */
  Path installed(Layout layout) {
    return layout.apps().resolve(module());
  }

  static Path runner(Path app) {
    return app.resolve("quarkus-run.jar");
  }

  boolean ready() {
    return Http.ok(url().resolve("/q/health/ready"));
  }

  Child child(Layout layout, Map<String, String> environment) {
    return child(layout, module(), environment);
  }

  /**
   * @param process name of the process, of its log and its pid file
   */
  Child child(Layout layout, String process, Map<String, String> environment) {
    return program(layout, process, installed(layout), environment);
  }

  /** A Quarkus program run as the services are. */
  static Child program(Layout layout, String process, Path app, Map<String, String> environment) {
    var command = new ArrayList<>(List.of(Jvm.java()));
    command.addAll(OPTIONS);
    command.addAll(List.of("-jar", runner(app).toString()));
    return new Child(
        process,
        command,
        environment,
        layout.log(process),
        layout.run().resolve(process + ".pid"),
        "TERM");
  }
}
