package vn.danvan.deploy.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of this system as a process and a session of its own, with its output in a file. It is
 * found again by its pid file, so whoever stops it need not be who started it.
 *
 * @param name how it is called towards people, e.g. {@code kafka}
 * @param command program and arguments
 * @param environment variables added to this process's own
 * @param log file that its output is appended to
 * @param pidFile where its process is recorded
 * @param stopSignal asks it to end, e.g. {@code TERM}
 */
public record Child(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    Path pidFile,
    String stopSignal) {

  private static final long LOG_LIMIT = 50L << 20;

  /** The running process, if it lives. */
  public Optional<ProcessRecord> running() {
    return ProcessRecord.read(pidFile);
  }

  /** Starts it unless it runs already. */
  public ProcessRecord start() {
    return running().orElseGet(this::launch);
  }

  private ProcessRecord launch() {
    try {
      Files.createDirectories(log.getParent());
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      // A session of its own: Ctrl-C in the caller's terminal reaches the launcher only, which
      // then stops everything in order.
      List<String> detached = new ArrayList<>(List.of("setsid"));
      detached.addAll(command);
      var builder = new ProcessBuilder(detached);
      builder.environment().putAll(environment);
      builder.redirectInput(new File("/dev/null"));
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      long pid = builder.start().pid();
      var started = ProcessRecord.living(pid).orElse(new ProcessRecord(pid, 0));
      started.write(pidFile);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  /** Asks it to end, and ends it by force after the grace period. */
  public void stop(Duration grace) {
    stop(pidFile, stopSignal, grace);
  }

  /**
   * Ends the program of a pid file, whoever started it.
   *
   * @param signal asks it to end
   * @param grace after this long it is killed
   * @return whether it was running
   */
  public static boolean stop(Path pidFile, String signal, Duration grace) {
    Optional<ProcessRecord> running = ProcessRecord.read(pidFile);
    running.ifPresent(
        process -> {
          signal(process, signal);
          if (!Waiting.until(() -> !process.alive(), grace)) {
            signal(process, "KILL");
            Waiting.until(() -> !process.alive(), Duration.ofSeconds(10));
          }
        });
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return running.isPresent();
  }

  /** Sends a signal to exactly this process. */
  public static void signal(ProcessRecord process, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
