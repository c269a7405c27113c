package vn.danvan.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import vn.danvan.deploy.bench.ModelsOptions.Part;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * Creating, reading, searching models and their lineage on a full model-service, beside PostgreSQL
 * itself and beside a floor service that does the same reading without anything around it.
 */
final class Models {

  private static final int WRITERS = 32;
  private static final int READERS = 8;

  /** The service's compilers share the two cores with all else. */
  private static final int WARM_UP_SECONDS = 40;

  private static final int PAGE_SIZE = 50;
  private static final int FAR_PAGE = 1_000;
  private static final int LINEAGES = 20;

  /** One run's creations never meet another's keys. */
  private final long run = System.currentTimeMillis();

  private final ModelsOptions options;
  private final PrintStream out;
  private final ModelsReport report;

  private BenchSystem system;
  private ModelsScratch scratch;
  private ModelsSystem models;

  Models(ModelsOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.report = new ModelsReport(out);
  }

  /**
   * Measures and prints.
   *
   * @return whether every bar is met in the median of the rounds
   * @throws LaunchException when the system does not run or answers otherwise than expected
   */
  boolean run() {
    system = BenchSystem.running();
    scratch = new ModelsScratch(system.postgres());
    try {
      out.println("PostgreSQL: " + ServerSettings.of(system.postgres()));
      out.printf(
          "%,d models in the end; %d rounds of %d s each by turns, %d writers, %d readers;"
              + " authentication, authorization, validation, journal, sealing, publishing on%n",
          options.size(), options.rounds(), options.seconds(), WRITERS, READERS);
      scratch.create();
      try (var started = ModelsSystem.start(system, scratch)) {
        models = started;
        prepare();
        if (measures(Part.SEARCHING)) {
          var small = search(options.size() / 10);
          fill(options.size() / 10, options.size());
          var large = search(options.size());
          report.growth(small, large);
        } else {
          fill(options.size() / 10, options.size());
        }
        if (measures(Part.READING)) {
          reading();
        }
        if (measures(Part.LINEAGE)) {
          lineage();
        }
        if (measures(Part.CREATING)) {
          creating();
        }
      }
      return report.end();
    } catch (IOException e) {
      throw new LaunchException("A service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    } finally {
      scratch.drop();
    }
  }

  private boolean measures(Part part) {
    return options.parts().contains(part);
  }

  private void prepare() throws IOException, InterruptedException {
    var unit = new BenchUnit(system);
    unit.ensureOfficer();
    unit.ensureUnits(models.model());
    for (int number = 0; number < ModelsScratch.COMMUNES; number++) {
      var code = ModelsScratch.commune(number);
      unit.ensureUnit(models.model(), code, "Xã " + number, "COMMUNE", BenchUnit.PROVINCE);
    }
    scratch.awaitQuiet();
    scratch.makeTwins();
    fill(0, options.size() / 10);
    models.startFloor();
  }

  private void fill(int from, int to) {
    out.printf("Copying models %,d to %,d by SQL%n", from, to);
    scratch.fill(from, to);
  }

  private String token() {
    return system.services().token(BenchUnit.OFFICER);
  }

  private Rates search(int size) {
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    for (var kind : SearchKind.values()) {
      // The service never asks for the syllables where the pairs are found.
      if (kind != SearchKind.SYLLABLES) {
        subjects.put(kind.ours(), () -> searching(kind, size, options.seconds()));
      }
      subjects.put(
          kind.bare(),
          () ->
              ClosedLoop.rate(
                  kind.bare(),
                  READERS,
                  options.seconds(),
                  () -> new BareSearch(scratch.connect(), kind, size)));
    }
    out.printf("Searching %,d models%n", size);
    searching(SearchKind.SELECTIVE, size, WARM_UP_SECONDS);
    searching(SearchKind.PHRASE, size, WARM_UP_SECONDS / 4);
    var rates = Rates.of(options.rounds(), subjects);
    report.search(size, size == options.size(), rates);
    return rates;
  }

  private double searching(SearchKind kind, int size, int seconds) {
    IntFunction<String> path =
        number ->
            "/api/v1/catalogue?limit=%d&q=%s"
                .formatted(
                    BareSearch.LIMIT,
                    URLEncoder.encode(kind.words(number), StandardCharsets.UTF_8));
    return ClosedLoop.rate(
        kind.ours(), READERS, seconds, () -> Asking.anyOf(models.model(), null, path, size));
  }

  private void reading() throws IOException {
    var size = options.size();
    IntFunction<String> one = number -> "/api/v1/models/" + SampleModels.id(number);
    IntFunction<String> bare = number -> "/kv/" + SampleModels.id(number);
    var whole = "/api/v1/models?limit=" + PAGE_SIZE;
    var first = whole + "&compact=true";
    int far = Math.min(FAR_PAGE, size / PAGE_SIZE - 1);
    var distant = first + "&cursor=" + cursorOf(first, far);
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put(ModelsReport.FLOOR, () -> reading(models.floor(), false, bare, size));
    subjects.put(ModelsReport.READ, () -> reading(models.model(), true, one, size));
    subjects.put(ModelsReport.FIRST_PAGE, () -> reading(models.model(), true, _ -> first, 1));
    subjects.put(ModelsReport.WHOLE_PAGE, () -> reading(models.model(), true, _ -> whole, 1));
    subjects.put(ModelsReport.FAR_PAGE, () -> reading(models.model(), true, _ -> distant, 1));
    out.printf("Reading; the far page is number %,d%n", far);
    subjects.forEach(
        (name, subject) -> {
          for (int second = 0; second < WARM_UP_SECONDS; second += options.seconds()) {
            subject.getAsDouble();
          }
        });
    report.reading(Rates.of(options.rounds(), subjects));
  }

  private double reading(URI server, boolean signedIn, IntFunction<String> path, int of) {
    return ClosedLoop.rate(
        path.apply(0),
        READERS,
        options.seconds(),
        () -> Asking.anyOf(server, signedIn ? this::token : null, path, of));
  }

  /** Walks from page to page, as a client does. */
  private String cursorOf(String first, int page) throws IOException {
    try (var client = new RawClient(models.model(), this::token)) {
      String cursor = null;
      for (int at = 1; at < page; at++) {
        var answer = client.get(first + (cursor == null ? "" : "&cursor=" + cursor)).expect(200);
        cursor = Api.JSON.readTree(answer.body()).required("next").asText();
      }
      return cursor;
    }
  }

  private void lineage() throws IOException {
    scratch.spread();
    try (var client = new RawClient(models.model(), null)) {
      var nanos = new long[LINEAGES];
      for (int at = -LINEAGES; at < LINEAGES; at++) {
        long start = System.nanoTime();
        var answer = client.get("/api/v1/models/" + SampleModels.id(0) + "/lineage");
        nanos[Math.max(at, 0)] = System.nanoTime() - start;
        answer.expect(200);
        if (at == -LINEAGES) {
          var spread = Api.JSON.readTree(answer.body()).required("spread");
          report.lineageFound(spread.required("copies").asInt(), spread.required("depth").asInt());
        }
      }
      report.lineage(Latencies.of(nanos));
    }
  }

  private void creating() {
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put(
        ModelsReport.LIMIT,
        () ->
            scratch.quietly(
                () ->
                    ClosedLoop.rate(
                        ModelsReport.LIMIT,
                        WRITERS,
                        options.seconds(),
                        () -> new BareCreation(scratch.connect()))));
    subjects.put(ModelsReport.CREATE, () -> scratch.quietly(() -> creating(options.seconds())));
    out.println("Creating models");
    Rates.warmUp(() -> creating(WARM_UP_SECONDS / 4));
    report.creating(Rates.of(options.rounds(), subjects));
  }

  private double creating(int seconds) {
    return ClosedLoop.rate(
        ModelsReport.CREATE,
        WRITERS,
        seconds,
        () -> new Creation(models.model(), this::token, run));
  }
}
