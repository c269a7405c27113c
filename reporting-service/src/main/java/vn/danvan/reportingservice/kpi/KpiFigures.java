package vn.danvan.reportingservice.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.reportingservice.reportedfigure.Qualifier;

/** What KPIs are computed from. */
public interface KpiFigures {

  /**
   * What is asked; all but the first two may be null, as in a request for a report.
   *
   * @param unit id or code
   */
  record Asked(String unit, String period, String asOf, String structure) {}

  /** A figure that arrived as a total. */
  record Reported(UUID id, String metric, long value, Qualifier qualifier, String source) {}

  /**
   * The totals of some reports, all as of one instant.
   *
   * @param totals figures by report; those without a value are missing
   * @param reported figures by report
   * @param hidden small numbers of persons that are not for this caller, by report; without a value
   */
  record Figures(
      UnitRef unit,
      String period,
      LocalDate from,
      LocalDate to,
      Instant asOf,
      boolean complete,
      Map<String, Map<String, BigDecimal>> totals,
      Map<String, List<Reported>> reported,
      Map<String, Set<String>> hidden) {}

  /** Whether a report counts a figure of that name. */
  boolean has(String report, String figure);

  /** Whether there is a report of that name. */
  boolean has(String report);

  /**
   * Reads the totals of reports.
   *
   * @throws vn.danvan.platform.problem.DomainException as a request for a report is refused
   */
  Figures read(Set<String> reports, Asked asked);
}
