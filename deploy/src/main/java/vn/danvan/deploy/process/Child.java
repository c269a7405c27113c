package vn.danvan.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            log,
            log.resolveSibling(log.getFileName() + ".1"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      // A session of its own: Ctrl-C in the caller's terminal reaches the launcher only, which
      // then stops everything in order.
      List<String> detached = new ArrayList<>(List.of("setsid"));
      detached.addAll(command);
      var builder = new ProcessBuilder(detached);
      builder.environment().putAll(environment);
      builder.redirectInput(new java.io.File("/dev/null"));
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
    running()
        .ifPresent(
            process -> {
              signal(process, stopSignal);
              long giveUp = System.nanoTime() + grace.toNanos();
              while (process.alive() && System.nanoTime() < giveUp) {
                Waiting.pause(Duration.ofMillis(50));
              }
              if (process.alive()) {
                signal(process, "KILL");
                while (process.alive()) {
                  Waiting.pause(Duration.ofMillis(50));
                }
              }
            });
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
