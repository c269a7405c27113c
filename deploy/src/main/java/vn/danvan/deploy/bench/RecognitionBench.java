package vn.danvan.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * A council that scores hundreds of nominations, a decision on a thousand, and the board of a whole
 * country, on the running system.
 */
final class RecognitionBench {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int READERS = 4;

  private static final double SCORING_BAR_SECONDS = 30;
  private static final double ISSUING_BAR_SECONDS = 3;
  private static final double SHOWING_BAR_SECONDS = 5;
  private static final double BOARD_BAR_MILLIS = 100;

  private final RecognitionOptions options;
  private final PrintStream out;
  private final Bars bars;
  private BenchSystem system;

  RecognitionBench(RecognitionOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.bars = new Bars(out);
  }

  /**
   * Measures and prints.
   *
   * @return whether every bar is met
   * @throws LaunchException when the system does not run or refuses something
   */
  boolean run() {
    system = BenchSystem.running();
    try {
      out.println("PostgreSQL: " + ServerSettings.of(system.postgres()));
      var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
      var acts = new BenchActs(system, run);
      var today = LocalDate.now(ZONE);
      var course = new CouncilCourse(system, acts, run, today);
      out.printf("Preparing %,d models%n", CouncilCourse.ITEMS);
      course.prepare();
      decide(course, today);
      council(course);
      board(new NationalTree(system, acts, today));
      return bars.met();
    } catch (IOException e) {
      throw new LaunchException("A service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    }
  }

  private void decide(CouncilCourse course, LocalDate today)
      throws IOException, InterruptedException {
    var decision = course.signedDecision();
    try (var reader = new RawClient(system.services().reporting(), null)) {
      var report =
          "/api/v1/reports/recognized-models?unit=%s&period=%d"
              .formatted(course.commune(), today.getYear());
      shown(reader, report);
      long begun = System.nanoTime();
      course.issue(decision);
      long issued = System.nanoTime();
      while (shown(reader, report) < CouncilCourse.ITEMS) {
        if (System.nanoTime() - issued > PATIENCE.toNanos()) {
          throw new LaunchException("The recognitions do not show in " + report);
        }
        Thread.sleep(LOOK);
      }
      bars.below(
          "issuing a decision of %,d items, s".formatted(CouncilCourse.ITEMS),
          seconds(issued - begun),
          ISSUING_BAR_SECONDS);
      bars.below(
          "until all of them stand in the report, s",
          seconds(System.nanoTime() - issued),
          SHOWING_BAR_SECONDS);
    }
  }

  private static long shown(RawClient reader, String report) throws IOException {
    var answer = reader.get(report).expect(200);
    return Api.JSON.readTree(answer.body()).required("totals").required("total").asLong();
  }

  private void council(CouncilCourse course) throws IOException, InterruptedException {
    course.startScoring();
    var members = IntStream.range(0, CouncilCourse.MEMBERS).boxed().toList();
    members.forEach(this::token);
    long begun = System.nanoTime();
    BenchActs.each(CouncilCourse.MEMBERS, members, course::score);
    bars.below(
        "%d members score %d nominations (%,d scores), s"
            .formatted(
                CouncilCourse.MEMBERS,
                CouncilCourse.NOMINATIONS,
                CouncilCourse.MEMBERS * CouncilCourse.NOMINATIONS),
        seconds(System.nanoTime() - begun),
        SCORING_BAR_SECONDS);
    course.startBallot();
    begun = System.nanoTime();
    BenchActs.each(CouncilCourse.MEMBERS, members, course::vote);
    bars.print("they vote on all of them in secret, s", seconds(System.nanoTime() - begun));
    begun = System.nanoTime();
    int approved = course.close();
    bars.print("the session is closed with its verdicts, s", seconds(System.nanoTime() - begun));
    if (approved != CouncilCourse.NOMINATIONS) {
      throw new LaunchException("The council approved %d nominations".formatted(approved));
    }
  }

  /** A member has logged in before the session begins. */
  private void token(int member) {
    system.services().token(CouncilCourse.member(member));
  }

  private void board(NationalTree tree) throws IOException, InterruptedException {
    out.printf(
        "Boards of %,d communes in %d provinces (made at the first use)%n",
        NationalTree.COMMUNES, NationalTree.PROVINCES);
    var boards = tree.ensure();
    read(boards.top(), Math.max(1, options.seconds() / 2));
    bars.below(
        "coverage board of the country, ms (p99)",
        read(boards.top(), options.seconds()),
        BOARD_BAR_MILLIS);
    bars.below(
        "coverage board of a province, ms (p99)",
        read(boards.province(), options.seconds()),
        BOARD_BAR_MILLIS);
  }

  /** 99th percentile in milliseconds. */
  private double read(String path, int seconds) {
    var times =
        ClosedLoop.times(
            path,
            READERS,
            seconds,
            () -> Asking.of(system.services().recognition(), null, () -> path));
    out.printf(
        Locale.ROOT,
        "  %d readers: %,d boards, %.1f ms (p50), %.1f ms (p99)%n",
        READERS,
        times.sorted().length,
        times.percentile(50),
        times.percentile(99));
    return times.percentile(99);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
