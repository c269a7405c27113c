package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.danvan.reportingservice.kpi.KpiFigures;
import vn.danvan.reportingservice.reportedfigure.Qualifier;

/** Gives KPIs the totals of reports. */
@ApplicationScoped
class ReportKpis implements KpiFigures {

  private final ReportService reports;

  ReportKpis(ReportService reports) {
    this.reports = reports;
  }

  @Override
  public boolean has(String report, String figure) {
    return has(report) && FlowReport.find(reports.require(report), figure).isPresent();
  }

  @Override
  public boolean has(String report) {
    return reports.hasReport(report);
  }

  /** Each report by itself, but all as of the instant of the first. */
  @Override
  public Figures read(Set<String> names, Asked asked) {
    var parameters = new ReportParameters();
    parameters.unit = asked.unit();
    parameters.period = asked.period();
    parameters.asOf = asked.asOf();
    parameters.structure = asked.structure();
    var totals = new LinkedHashMap<String, Map<String, BigDecimal>>();
    var reported = new LinkedHashMap<String, List<Reported>>();
    var hidden = new LinkedHashMap<String, Set<String>>();
    var complete = true;
    ReportView view = null;
    for (var name : new TreeSet<>(names)) {
      view = reports.report(name, parameters);
      parameters.asOf = view.asOf().toString();
      complete &= view.complete();
      totals.put(name, numbers(view.totals()));
      hidden.put(name, Set.copyOf(view.hidden()));
      reported.put(name, view.reported().stream().map(ReportKpis::reported).toList());
    }
    if (view == null) {
      throw new IllegalArgumentException("A KPI takes at least one figure");
    }
    return new Figures(
        view.unit(),
        view.period(),
        view.from(),
        view.to(),
        view.asOf(),
        complete,
        totals,
        reported,
        hidden);
  }

  private static Map<String, BigDecimal> numbers(Map<String, Object> totals) {
    var numbers = new LinkedHashMap<String, BigDecimal>();
    totals.forEach(
        (figure, value) -> {
          if (value instanceof Number number) {
            numbers.put(figure, new BigDecimal(number.toString()));
          }
        });
    return numbers;
  }

  private static Reported reported(ReportedFigureView figure) {
    return new Reported(
        figure.id(),
        figure.metric(),
        figure.value(),
        Qualifier.valueOf(figure.qualifier()),
        figure.source());
  }
}
