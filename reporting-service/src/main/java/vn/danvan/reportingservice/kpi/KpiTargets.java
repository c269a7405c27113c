package vn.danvan.reportingservice.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Tells reports what is aimed at with their own figures. */
@ApplicationScoped
public class KpiTargets {

  private static final String TARGETS =
      """
      SELECT formula, target FROM kpi
      WHERE state = 'ACTIVE' AND target IS NOT NULL AND starts_with(ltrim(formula), :report || '.')
      ORDER BY code
      """;

  private record Target(String formula, BigDecimal target) {}

  /** Targets by figure, of KPIs that are just one figure of the report; of several the first. */
  public Map<String, BigDecimal> of(Handle handle, String report) {
    var targets = new LinkedHashMap<String, BigDecimal>();
    handle
        .createQuery(TARGETS)
        .bind("report", report)
        .map((row, _) -> new Target(row.getString("formula"), row.getBigDecimal("target")))
        .forEach(
            kpi ->
                Formula.parse(kpi.formula())
                    .only()
                    .filter(column -> !column.reported())
                    .ifPresent(column -> targets.putIfAbsent(column.figure(), kpi.target())));
    return targets;
  }
}
