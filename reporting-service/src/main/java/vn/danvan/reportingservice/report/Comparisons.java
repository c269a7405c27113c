package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.reportingservice.kpi.KpiTargets;
import vn.danvan.reportingservice.period.Period;

/** Sets totals beside those of another period, or beside their targets (R12). */
@ApplicationScoped
class Comparisons {

  private static final String LAST_YEAR = "lastYear";
  private static final String TARGET = "target";

  private final KpiTargets targets;

  Comparisons(KpiTargets targets) {
    this.targets = targets;
  }

  /** What is to be compared with, once the report is computed. */
  @FunctionalInterface
  interface Wanted {
    Comparison beside(Handle handle, Report report, Question question, Content content);
  }

  /** Nothing to compare with answers null. */
  Wanted wanted(ReportParameters parameters) {
    if (parameters.compareTo == null) {
      return (_, _, _, _) -> null;
    }
    if (parameters.compareTo.equals(TARGET)) {
      return (handle, report, _, content) ->
          Comparison.withTargets(content.totals(), targets.of(handle, report.name()));
    }
    var other = period(parameters);
    return (handle, report, question, content) ->
        Comparison.of(other, content.totals(), report.compute(handle, question.in(other)).totals());
  }

  private static Period period(ReportParameters parameters) {
    if (parameters.compareTo.equals(LAST_YEAR)) {
      return parameters.asked().yearBefore();
    }
    try {
      return Period.parse(parameters.compareTo);
    } catch (DateTimeException unreadable) {
      throw Parameters.invalid("compareTo", parameters.compareTo);
    }
  }
}
