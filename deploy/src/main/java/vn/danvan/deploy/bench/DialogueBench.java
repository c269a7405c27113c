package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * Sending, tracking, finding work and counting deadlines anew on a full dialogue-service, beside
 * PostgreSQL itself.
 */
final class DialogueBench {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String OFFICER = BenchUnit.PROVINCE + ".officer";
  private static final String ADMIN = "admin";

  private static final int WRITERS = 32;
  private static final int READERS = 8;
  private static final int FEW = 2;
  private static final int CODES = 500;
  private static final int WARM_UP_SECONDS = 40;
  private static final int PAGE_SIZE = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String LIMIT = "PostgreSQL: the same transaction";
  private static final String SEND = "ours: send a recommendation";
  private static final String READ = "ours: read by id";
  private static final String TRACK = "ours: track by code";
  private static final String WHOLE_WORK = "ours: worklist of the province";
  private static final String UNIT_WORK = "ours: worklist of a busy commune";

  private static final double SEND_BAR = 0.50;
  private static final double TRACK_BAR = 2;
  private static final double LIST_BAR = 0.30;
  private static final double GROWTH_BAR = 1.3;
  private static final double RECOUNT_BAR_SECONDS = 60;

  /** One run's submissions never meet another's keys. */
  private final long run = System.currentTimeMillis();

  private final DialogueOptions options;
  private final PrintStream out;
  private final Bars bars;
  private final LocalDate today = LocalDate.now(ZONE);
  private final List<String> codes = new ArrayList<>();

  private BenchSystem system;
  private DialogueScratch scratch;
  private URI dialogue;

  DialogueBench(DialogueOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.bars = new Bars(out);
  }

  /**
   * Measures and prints.
   *
   * @return whether every bar is met in the median of the rounds
   * @throws LaunchException when the system does not run or answers otherwise than expected
   */
  boolean run() {
    system = BenchSystem.running();
    scratch = new DialogueScratch(system.postgres(), today);
    try {
      out.println("PostgreSQL: " + ServerSettings.of(system.postgres()));
      out.printf(
          "%,d recommendations in the end; %d rounds of %d s each by turns, %d writers, %d readers;"
              + " validation, journal, sealing, publishing on%n",
          options.size(), options.rounds(), options.seconds(), WRITERS, READERS);
      scratch.create();
      var unlimited =
          Map.of(
              "DANVAN_LIMITS_SUBMISSIONS_AT_MOST", "0",
              "DANVAN_LIMITS_TRACKING_AT_MOST", "0");
      try (var service = ScratchService.start(system, scratch, "dialogue", unlimited)) {
        dialogue = service.uri();
        prepare();
        var small = work();
        fill(options.size() / 10, options.size());
        var large = work();
        growth(WHOLE_WORK, small, large);
        growth(UNIT_WORK, small, large);
        tracking();
        sending();
        recounting();
      }
      return bars.met();
    } catch (IOException e) {
      throw new LaunchException("A service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    } finally {
      scratch.drop();
    }
  }

  private void prepare() throws IOException, InterruptedException {
    new BenchAccounts(system)
        .ensure(
            List.of(
                new DemoAccounts.Account(
                    OFFICER,
                    "Cán bộ",
                    "Tỉnh đo thử",
                    UnitIds.of(BenchUnit.PROVINCE),
                    List.of("officer"))));
    scratch.fillReplicas();
    scratch.makeTwins();
    try (var sender = new Submission(dialogue, run)) {
      for (int number = 0; number < CODES; number++) {
        codes.add(sender.send());
      }
    }
    scratch.awaitQuiet();
    fill(0, options.size() / 10);
  }

  private void fill(int from, int to) {
    out.printf("Copying recommendations %,d to %,d by SQL%n", from, to);
    scratch.fill(from, to);
  }

  private String officer() {
    return system.services().token(OFFICER);
  }

  private ClosedLoop.Step reading() throws IOException {
    IntFunction<String> one = number -> "/api/v1/recommendations/" + SampleModels.id(number);
    return Asking.anyOf(dialogue, this::officer, one, options.size() / 10);
  }

  private double rate(String path) {
    return ClosedLoop.rate(
        path, READERS, options.seconds(), () -> Asking.of(dialogue, this::officer, () -> path));
  }

  private Rates work() {
    var whole = "/api/v1/recommendations/worklist?limit=" + PAGE_SIZE;
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put(READ, () -> ClosedLoop.rate(READ, READERS, options.seconds(), this::reading));
    subjects.put(WHOLE_WORK, () -> rate(whole));
    subjects.put(UNIT_WORK, () -> rate(whole + "&unit=" + DialogueScratch.owner(0)));
    out.println("Reading worklists");
    warmUp(subjects);
    var rates = Rates.of(options.rounds(), subjects);
    subjects.keySet().forEach(subject -> bars.rate(subject, rates));
    bars.atLeast("worklist, of reading by id", rates.ratio(WHOLE_WORK, READ), LIST_BAR);
    return rates;
  }

  private void warmUp(Map<String, DoubleSupplier> subjects) {
    subjects
        .values()
        .forEach(
            subject -> {
              for (int second = 0; second < WARM_UP_SECONDS; second += options.seconds()) {
                subject.getAsDouble();
              }
            });
  }

  /** Of reading beside it, which hardly depends on the size: the two can't be there at once. */
  private void growth(String subject, Rates small, Rates large) {
    double growth = small.ratio(subject, READ).median() / large.ratio(subject, READ).median();
    bars.atMost(
        subject + ": cost of ten times as many",
        new Rates.Spread(growth, growth, growth),
        GROWTH_BAR);
  }

  private ClosedLoop.Step tracker() throws IOException {
    var client = new RawClient(dialogue, null);
    return new ClosedLoop.Step() {
      @Override
      public void once() throws IOException {
        var code = codes.get(ThreadLocalRandom.current().nextInt(codes.size()));
        client.post("/api/v1/tracking", "unused", "{\"code\": \"%s\"}".formatted(code)).expect(200);
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  private void tracking() {
    out.println("Tracking by code");
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put(READ, () -> p99(READ, this::reading));
    subjects.put(TRACK, () -> p99(TRACK, this::tracker));
    warmUp(subjects);
    var p99 = Rates.of(options.rounds(), subjects);
    subjects.keySet().forEach(subject -> bars.print(p99.of(subject), subject + ", ms (p99)"));
    bars.atMost("p99 of tracking by code, of reading by id", p99.ratio(TRACK, READ), TRACK_BAR);
  }

  private double p99(String name, Callable<ClosedLoop.Step> client) {
    return ClosedLoop.times(name, FEW, options.seconds(), client).percentile(99);
  }

  private void sending() {
    out.println("Sending recommendations");
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put(
        LIMIT,
        () ->
            scratch.quietly(
                () ->
                    ClosedLoop.rate(
                        LIMIT,
                        WRITERS,
                        options.seconds(),
                        () -> new BareSubmission(scratch.connect()))));
    subjects.put(SEND, () -> scratch.quietly(() -> sending(options.seconds())));
    Rates.warmUp(() -> sending(WARM_UP_SECONDS / 4));
    var rates = Rates.of(options.rounds(), subjects);
    subjects.keySet().forEach(subject -> bars.rate(subject, rates));
    bars.atLeast("sending, of PostgreSQL's own rate", rates.ratio(SEND, LIMIT), SEND_BAR);
  }

  private double sending(int seconds) {
    return ClosedLoop.rate(SEND, WRITERS, seconds, () -> new Submission(dialogue, run));
  }

  /** A working day less, which puts every open due date off, while readers go on. */
  private void recounting() throws IOException, InterruptedException {
    scratch.awaitQuiet();
    var off = DialogueScratch.workingDays(today, 3);
    var calendar = dialogue.resolve("/api/v1/work-calendars/" + off.getYear());
    var known = (ObjectNode) Api.expect(200, Api.request(calendar).build());
    var version = known.required("version").asLong();
    known.remove(List.of("id", "version", "year"));
    known.withArray("offWeekdays").add(off.toString());
    out.printf(
        "Counting the due dates of %,d open recommendations anew, with %d readers%n",
        DialogueScratch.open(options.size()), FEW);
    var change =
        Api.request(calendar)
            .header("Authorization", "Bearer " + system.services().token(ADMIN))
            .header("Idempotency-Key", "bench-calendar-" + run)
            .header("If-Match", "\"" + version + "\"");
    Api.expect(200, Api.withJson(change, "PUT", known).build());
    long begun = System.nanoTime();
    var times = new ArrayList<Latencies>();
    ObjectNode recount;
    do {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new LaunchException("The recount does not end");
      }
      times.add(ClosedLoop.times(READ, FEW, 1, this::reading));
      recount = recount(calendar);
    } while (recount.path("doneAt").isNull() || recount.path("doneAt").isMissingNode());
    double seconds = (System.nanoTime() - begun) / 1e9;
    var all = Latencies.pooled(times);
    out.printf(
        Locale.ROOT,
        "  %,d looked at, %,d moved; meanwhile %,d reads, %.1f ms (p50), %.1f ms (p99)%n",
        recount.path("lookedAt").asLong(),
        recount.path("moved").asLong(),
        all.sorted().length,
        all.percentile(50),
        all.percentile(99));
    bars.require(recount.path("moved").asLong() >= DialogueScratch.open(options.size()));
    bars.below("all due dates follow a changed calendar, s", seconds, RECOUNT_BAR_SECONDS);
  }

  private ObjectNode recount(URI calendar) throws IOException, InterruptedException {
    var request =
        Api.request(URI.create(calendar + "/recount"))
            .header("Authorization", "Bearer " + system.services().token(ADMIN));
    return (ObjectNode) Api.expect(200, request.build());
  }
}
