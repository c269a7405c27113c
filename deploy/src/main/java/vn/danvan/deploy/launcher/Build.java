package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.deploy.process.Jvm;

/** The Maven build of the services: only what has changed since it was built last. */
final class Build {

  private static final Pattern MODULE =
      Pattern.compile("\\[INFO] Building (.+) \\S+ +\\[(\\d+/\\d+)]");
  private static final int SHOWN_LINES = 15;

  private final Layout layout;

  Build(Layout layout) {
    this.layout = layout;
  }

  /** The services that are not built, or older than their sources. */
  List<Service> stale(List<Service> services) {
    return services.stream().filter(this::isStale).toList();
  }

  private boolean isStale(Service service) {
    Path runner = Service.runner(service.built(layout));
    if (!Files.exists(runner)) {
      return true;
    }
    Instant built = modified(runner);
    Path root = layout.root();
    return Stream.of(
            root.resolve("pom.xml"),
            root.resolve("platform/pom.xml"),
            root.resolve("platform/src/main"),
            root.resolve(service.module()).resolve("pom.xml"),
            root.resolve(service.module()).resolve("src/main"))
        .anyMatch(source -> newest(source).isAfter(built));
  }

  /** Newest change below a path; a folder counts too, so that a deleted file is noticed. */
  private static Instant newest(Path source) {
    if (!Files.exists(source)) {
      return Instant.MIN;
    }
    try (Stream<Path> paths = Files.walk(source)) {
      return paths.map(Build::modified).max(Instant::compareTo).orElse(Instant.MIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds services and what they need; a failure shows the end of Maven's output. */
  void run(List<Service> services, Progress progress) {
    FileTime begun = FileTime.from(Instant.now());
    Path log = layout.log("build");
    Layout.folder(log.getParent());
    String modules = String.join(",", services.stream().map(Service::module).toList());
    var maven =
        new ProcessBuilder("mvn", "-B", "-pl", modules, "-am", "package", "-DskipTests")
            .directory(layout.root().toFile())
            .redirectErrorStream(true);
    maven.environment().put("JAVA_HOME", Jvm.home().toString());
    try {
      Process process = maven.start();
      var ender = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(ender);
      try (var output = process.inputReader(StandardCharsets.UTF_8);
          var file = Files.newBufferedWriter(log)) {
        for (String line; (line = output.readLine()) != null; ) {
          file.write(line + "\n");
          module(line).ifPresent(progress::say);
        }
      }
      int exit = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(ender);
      if (exit != 0) {
        throw new LaunchException("The build failed, see " + log + ":\n" + errors(log));
      }
      for (Service service : services) {
        // What changed while Maven ran counts as newer than the build.
        Files.setLastModifiedTime(Service.runner(service.built(layout)), begun);
      }
    } catch (IOException e) {
      throw new LaunchException("Maven (mvn) can't be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether a line of Maven's output says that it begins a module, and which of how many. */
  static Optional<String> module(String line) {
    Matcher matcher = MODULE.matcher(line);
    return matcher.find()
        ? Optional.of("Building %s (%s)".formatted(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** What Maven calls errors: the cause stands first and its advice last. */
  private static String errors(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("ERROR"))
          .limit(SHOWN_LINES)
          .collect(Collectors.joining("\n"));
    }
  }

  /** The last lines of a file. */
  static String end(Path log, int count) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "(" + log + " can't be read: " + e.getMessage() + ")";
    }
  }

  /** Copies the services to where they run from. */
  void install(List<Service> services) {
    for (Service service : services) {
      if (!isInstalled(service)) {
        Folders.mirror(service.built(layout), service.installed(layout));
      }
    }
  }

  /** Whether the copy that runs is the newest build. */
  boolean isInstalled(Service service) {
    Path installed = Service.runner(service.installed(layout));
    return Files.exists(installed)
        && modified(installed).equals(modified(Service.runner(service.built(layout))));
  }
}
