package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the totals of all reports on one screen. */
@ApplicationScoped
class Overviews {

  private final ReportService reports;

  Overviews(ReportService reports) {
    this.reports = reports;
  }

  /** Each report by itself, but all as of the instant of the first. */
  OverviewView of(ReportParameters parameters) {
    var views = new ArrayList<ReportView>();
    for (var summary : reports.list()) {
      var view = reports.report(summary.name(), parameters);
      parameters.asOf = view.asOf().toString();
      views.add(view);
    }
    var first = views.getFirst();
    return new OverviewView(
        first.unit(),
        first.period(),
        first.from(),
        first.to(),
        first.asOf(),
        views.stream().allMatch(ReportView::complete),
        totals(views),
        views.stream().flatMap(view -> view.missing().stream()).distinct().toList(),
        broken(views),
        hidden(views));
  }

  private static Map<String, Map<String, Object>> totals(List<ReportView> views) {
    var totals = new LinkedHashMap<String, Map<String, Object>>();
    views.forEach(view -> totals.put(view.report(), view.totals()));
    return totals;
  }

  private static Map<String, List<String>> hidden(List<ReportView> views) {
    var hidden = new LinkedHashMap<String, List<String>>();
    views.stream()
        .filter(view -> !view.hidden().isEmpty())
        .forEach(view -> hidden.put(view.report(), view.hidden()));
    return hidden;
  }

  private static Map<String, List<Identity>> broken(List<ReportView> views) {
    var broken = new LinkedHashMap<String, List<Identity>>();
    for (var view : views) {
      var failed = view.identities().stream().filter(identity -> !identity.holds()).toList();
      if (!failed.isEmpty()) {
        broken.put(view.report(), failed);
      }
    }
    return broken;
  }
}
