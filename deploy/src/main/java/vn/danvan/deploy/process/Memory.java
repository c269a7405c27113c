package vn.danvan.deploy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory as the kernel accounts for it: proportional set size, where shared pages count by share.
 */
public final class Memory {

  private Memory() {}

  /** Kilobytes that a process and all that descend from it hold; 0 when it has ended. */
  public static long pssOfTree(long pid) {
    long own = pss(pid);
    return own
        + ProcessHandle.of(pid).map(ProcessHandle::descendants).stream()
            .flatMap(descendants -> descendants)
            .mapToLong(descendant -> pss(descendant.pid()))
            .sum();
  }

  /** Kilobytes that one process holds; 0 when it has ended. */
  public static long pss(long pid) {
    try {
      return parse(Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")));
    } catch (IOException e) {
      return 0; // it ended meanwhile
    }
  }

  /** Reads the line {@code Pss: 123 kB}. */
  static long parse(List<String> smapsRollup) {
    return smapsRollup.stream()
        .filter(line -> line.startsWith("Pss:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
