package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.reportingservice.report.LaggardsView.Expected;

/**
 * Names the units that are behind.
 *
 * @see "docs/rules.md: R-REP-17 (units behind)"
 */
@ApplicationScoped
class Laggards {

  /** Each year is asked for by itself. */
  private static final int MOST_YEARS = 10;

  private static final int MOST_SHOWN = 1_000;

  private static final Comparator<Laggard> MOST_FIRST =
      Comparator.comparingLong(Laggard::behind)
          .reversed()
          .thenComparing(Laggard::figure)
          .thenComparing(one -> String.valueOf(one.year()))
          .thenComparing(one -> one.unit().id());

  private final ReportService reports;
  private final RecordReader records;

  Laggards(ReportService reports, RecordReader records) {
    this.reports = reports;
    this.records = records;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} for a report that expects
   *     nothing; {@code invalid-parameter} for a period of more than ten years
   */
  LaggardsView of(String name, ReportParameters parameters, Locale locale) {
    var report = reports.require(name);
    if (report.expectations().isEmpty()) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return reports.ask(
        report, parameters, (handle, question) -> view(handle, report, question, locale));
  }

  private LaggardsView view(Handle handle, Report report, Question question, Locale locale) {
    if (question.period().byYear().size() > MOST_YEARS) {
      throw Parameters.invalid("period", question.period().text());
    }
    var expectations = new ArrayList<Expected>();
    var items = new ArrayList<Laggard>();
    for (var expectation : report.expectations()) {
      var stands = report.stands(handle, question, expectation, records);
      var behind = stands.stream().filter(stand -> stand.behind() > 0).toList();
      expectations.add(
          new Expected(
              expectation.expected().name(),
              expectation.expected().what().in(locale),
              stands.size(),
              behind.size()));
      behind.forEach(stand -> items.add(laggard(question, expectation, stand)));
    }
    var standpoint = question.standpoint();
    return new LaggardsView(
        report.name(),
        question.unit().ref(),
        question.period().text(),
        question.period().from(),
        question.period().to(),
        standpoint.asOf(),
        standpoint.complete(),
        expectations,
        items.stream().sorted(MOST_FIRST).limit(MOST_SHOWN).toList());
  }

  private static Laggard laggard(
      Question question, Expectation expectation, Expectation.Stand stand) {
    var unit = question.tree().find(stand.unit());
    return new Laggard(
        question.tree().ref(stand.unit()),
        unit.map(one -> one.level()).orElse(null),
        expectation.expected().name(),
        stand.year(),
        stand.expected(),
        stand.expected() - stand.behind(),
        stand.behind());
  }
}
