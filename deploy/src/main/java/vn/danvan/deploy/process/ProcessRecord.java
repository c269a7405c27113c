package vn.danvan.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * One process as the kernel knows it. A process id alone is reused; together with its start time it
 * names one process.
 *
 * @param pid process id
 * @param startTicks clock ticks since boot at which it started
 */
public record ProcessRecord(long pid, long startTicks) {

  private static final int STATE = 0;
  private static final int START_TIME = 19;

  /** The living process with this id, if there is one. */
  public static Optional<ProcessRecord> living(long pid) {
    try {
      return parse(pid, Files.readString(Path.of("/proc/" + pid + "/stat")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Reads a line of {@code /proc/PID/stat}; a zombie does not live. */
  static Optional<ProcessRecord> parse(long pid, String stat) {
    // The command's name stands in parentheses and may itself hold spaces and parentheses.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
      return Optional.empty();
    }
    return Optional.of(new ProcessRecord(pid, Long.parseLong(fields[START_TIME])));
  }

  /** What {@link #write} left in the file, if that very process still lives. */
  public static Optional<ProcessRecord> read(Path file) {
    try {
      String[] parts = Files.readString(file).strip().split(" ");
      var recorded = new ProcessRecord(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      return recorded.alive() ? Optional.of(recorded) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  public void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      // A program writes down itself, too, maybe while its starter does.
      var writer = ProcessHandle.current().pid();
      Path next = file.resolveSibling(file.getFileName() + "." + writer + ".next");
      Files.writeString(next, pid + " " + startTicks + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean alive() {
    return living(pid).filter(this::equals).isPresent();
  }
}
