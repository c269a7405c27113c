package vn.danvan.reportingservice.reportedfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores reported figures. */
@ApplicationScoped
class ReportedFigureRepository extends AggregateRepository<ReportedFigure> {

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
