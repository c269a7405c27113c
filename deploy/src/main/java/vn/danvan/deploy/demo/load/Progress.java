package vn.danvan.deploy.demo.load;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says how far the load is: a line when a step is done, and about one a second before that. */
final class Progress {
  private static final long BETWEEN_LINES_NANOS = 1_000_000_000L;

  private final PrintStream out;
  private final long startedAt = System.nanoTime();
  private final Map<String, Integer> done = new LinkedHashMap<>();
  private long lastLineAt = startedAt;

  Progress(PrintStream out) {
    this.out = out;
  }

  /** So many more things of a step are done, of all there are. */
  synchronized void done(String step, int more, int all) {
    int sum = done.merge(step, more, Integer::sum);
    long now = System.nanoTime();
    if (sum == all || now - lastLineAt > BETWEEN_LINES_NANOS) {
      lastLineAt = now;
      say("%s %d/%d".formatted(step, sum, all));
    }
  }

  /** A line with the seconds since the start. */
  synchronized void say(String line) {
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
