package vn.danvan.reportingservice.report;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Recurring;
import vn.danvan.reportingservice.watermark.Positions;

/**
 * Tells those who watch a report when its totals change. Whatever many watch is computed once, and
 * only after something was recorded.
 *
 * @see "docs/rules.md: R-REP-14 (live figures)"
 */
@ApplicationScoped
class LiveReports {

  private static final Logger LOG = Logger.getLogger(LiveReports.class);
  private static final int AFTER_THE_REST = 700;

  private final ReportService reports;
  private final Positions positions;
  private final Jdbi jdbi;
  private final int mostViewers;
  private final int mostQuestions;
  private final Recurring looks;
  private final Map<Question, Watched> watched = new ConcurrentHashMap<>();
  private final AtomicInteger viewers = new AtomicInteger();
  private volatile String seen;

  /**
   * @param every pause between two looks; zero: never
   * @param mostViewers more are refused
   * @param mostQuestions more different ones are refused
   */
  LiveReports(
      ReportService reports,
      Positions positions,
      Jdbi jdbi,
      @ConfigProperty(name = "danvan.live.every", defaultValue = "PT0.3S") Duration every,
      @ConfigProperty(name = "danvan.live.viewers", defaultValue = "2000") int mostViewers,
      @ConfigProperty(name = "danvan.live.questions", defaultValue = "200") int mostQuestions) {
    this.reports = reports;
    this.positions = positions;
    this.jdbi = jdbi;
    this.mostViewers = mostViewers;
    this.mostQuestions = mostQuestions;
    this.looks =
        new Recurring(
            "live-reports",
            every,
            this::look,
            failure -> LOG.warnf("Live figures pause: %s", failure.getClass().getSimpleName()));
  }

  /**
   * What is watched.
   *
   * @param full whether nothing is hidden from those who watch
   */
  record Question(String report, String unit, String period, boolean full) {

    ReportParameters parameters() {
      var parameters = new ReportParameters();
      parameters.unit = unit;
      parameters.period = period;
      return parameters;
    }
  }

  /** A question with its last answer, and everybody who watches it. */
  private static final class Watched {
    private final BroadcastProcessor<LiveFigures> changes = BroadcastProcessor.create();
    private volatile LiveFigures last;
    private int viewers;

    Watched(LiveFigures first) {
      last = first;
    }

    Watched joined() {
      viewers++;
      return this;
    }
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    looks.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    looks.stop();
  }

  /**
   * The totals as they are, unless the viewer has seen them, and whenever they change.
   *
   * @param lastSeen id of the last event that the viewer got; null if there is none
   * @throws vn.danvan.platform.problem.DomainException as a request for the report is refused;
   *     {@code overloaded}
   */
  Multi<LiveFigures> watch(Question question, String lastSeen) {
    var watching = enter(question);
    var known = watching.last;
    var first =
        known.id().equals(lastSeen)
            ? Multi.createFrom().<LiveFigures>empty()
            : Multi.createFrom().item(known);
    return Multi.createBy()
        .concatenating()
        .streams(first, watching.changes.onOverflow().dropPreviousItems())
        .onTermination()
        .invoke(() -> leave(question));
  }

  private Watched enter(Question question) {
    if (viewers.incrementAndGet() > mostViewers
        || (watched.size() >= mostQuestions && !watched.containsKey(question))) {
      viewers.decrementAndGet();
      throw PlatformProblem.OVERLOADED.because();
    }
    try {
      return join(question).orElseGet(() -> begin(question));
    } catch (RuntimeException refused) {
      viewers.decrementAndGet();
      throw refused;
    }
  }

  private Optional<Watched> join(Question question) {
    return Optional.ofNullable(watched.computeIfPresent(question, (_, there) -> there.joined()));
  }

  /** Outside of the map, where nobody waits for the database. */
  private Watched begin(Question question) {
    var first = figures(question);
    var begun =
        watched.compute(
            question, (_, there) -> (there == null ? new Watched(first) : there).joined());
    // Looked at once more: something may have been recorded meanwhile.
    seen = null;
    return begun;
  }

  private LiveFigures figures(Question question) {
    var exact = reports.exact(question.report(), question.parameters());
    return LiveFigures.of(
        question.full() ? exact : SmallNumbers.hide(reports.require(question.report()), exact));
  }

  private void leave(Question question) {
    viewers.decrementAndGet();
    watched.computeIfPresent(
        question,
        (_, watching) -> {
          watching.viewers--;
          return watching.viewers == 0 ? null : watching;
        });
  }

  private void look() {
    if (watched.isEmpty()) {
      return;
    }
    var newest = newest();
    if (!newest.equals(seen)) {
      watched.forEach(this::tell);
      seen = newest;
    }
  }

  /** A question that fails keeps none of the others waiting. */
  private void tell(Question question, Watched watching) {
    try {
      var now = figures(question);
      if (!now.totals().equals(watching.last.totals())) {
        watching.last = now;
        watching.changes.onNext(now);
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Live figures of a report pause: %s", failure.getClass().getSimpleName());
    }
  }

  private String newest() {
    return jdbi.withHandle(positions::of);
  }
}
