package vn.danvan.reportingservice.reportedfigure;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores reported figures. */
@ApplicationScoped
class ReportedFigureRepository extends AggregateRepository<ReportedFigure> {

  /**
   * The oldest first, after one.
   *
   * @param state null: all
   * @param report null: all
   */
  List<ReportedFigure> list(
      Set<UUID> units, FigureState state, String report, UUID after, int limit) {
    var conditions = new StringBuilder("unitId in :units and id > :after");
    var parameters = Parameters.with("units", units).and("after", after);
    if (state != null) {
      conditions.append(" and state = :state");
      parameters.and("state", state);
    }
    if (report != null) {
      conditions.append(" and report = :report");
      parameters.and("report", report);
    }
    return find(conditions.append(" order by id").toString(), parameters).page(0, limit).list();
  }

  /** Whether a figure of the same thing waits for approval or is shown. */
  boolean exists(UUID unit, String report, String metric, LocalDate first, LocalDate last) {
    return count(
            "unitId = ?1 and report = ?2 and metric = ?3 and firstDay = ?4 and lastDay = ?5"
                + " and state in (ENTERED, APPROVED)",
            unit,
            report,
            metric,
            first,
            last)
        > 0;
  }
}
