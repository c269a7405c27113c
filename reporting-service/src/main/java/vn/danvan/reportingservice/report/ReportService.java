package vn.danvan.reportingservice.report;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.PagedRows;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.reportingservice.period.Period;
import vn.danvan.reportingservice.reportedfigure.CountedFigures;
import vn.danvan.reportingservice.reportedfigure.ReportedFigures;
import vn.danvan.reportingservice.tally.Filter;
import vn.danvan.reportingservice.watermark.Standpoints;

/**
 * Answers reports. Each is read from one snapshot of the database, so that its figures agree with
 * each other while events come in.
 */
@ApplicationScoped
class ReportService implements CountedFigures {

  private static final int MOST_PARTS = 120;
  private static final String UNITS = "units";
  private static final int EXPORT_PAGE = 20_000;

  private final List<Report> reports;
  private final UnitDirectory units;
  private final Standpoints standpoints;
  private final Cursors cursors;
  private final VietnamTime time;
  private final ReportedFigures reportedFigures;
  private final Comparisons comparisons;
  private final RecordReader records;
  private final Disclosure disclosure;
  private final Jdbi jdbi;

  ReportService(
      @All List<Report> reports,
      UnitDirectory units,
      Standpoints standpoints,
      Cursors cursors,
      VietnamTime time,
      ReportedFigures reportedFigures,
      Comparisons comparisons,
      RecordReader records,
      Disclosure disclosure,
      Jdbi jdbi) {
    this.reports = reports.stream().sorted(Comparator.comparing(Report::name)).toList();
    this.units = units;
    this.standpoints = standpoints;
    this.cursors = cursors;
    this.time = time;
    this.reportedFigures = reportedFigures;
    this.comparisons = comparisons;
    this.records = records;
    this.disclosure = disclosure;
    this.jdbi = jdbi;
  }

  List<ReportSummary> list() {
    return reports.stream().map(ReportSummary::of).toList();
  }

  /** The report as the caller gets it: small numbers of persons are not for everybody. */
  ReportView report(String name, ReportParameters parameters) {
    return disclosure.shown(require(name), exact(name, parameters));
  }

  /** The report with nothing hidden, for what is no answer to a caller. */
  ReportView exact(String name, ReportParameters parameters) {
    var report = require(name);
    var wanted = parameters.wanted();
    var wantedComparison = comparisons.wanted(parameters);
    return inSnapshot(
        wanted == null && parameters.campaign == null && parameters.directive == null
            ? Standpoints.SNAPSHOT_OF_TALLIES
            : Standpoints.SNAPSHOT,
        report,
        parameters,
        wanted,
        snapshot -> {
          var question = snapshot.question();
          var content = report.compute(snapshot.handle(), question);
          return new ReportView(
              name,
              question.unit().ref(),
              question.period().text(),
              question.period().from(),
              question.period().to(),
              question.standpoint().asOf(),
              question.standpoint().watermarks(),
              question.standpoint().complete(),
              parameters.structureOrDefault(),
              question.by().parameter(),
              content.totals(),
              content.rows(),
              content.missing(),
              content.identities(),
              reported(snapshot, name, content),
              wantedComparison.beside(snapshot.handle(), report, question, content),
              List.of(),
              null);
        });
  }

  /** Lets something be computed from the snapshot that a report would be read from. */
  <T> T ask(Report report, ReportParameters parameters, BiFunction<Handle, Question, T> work) {
    return inSnapshot(
        Standpoints.SNAPSHOT,
        report,
        parameters,
        parameters.wanted(),
        snapshot -> work.apply(snapshot.handle(), snapshot.question()));
  }

  @Override
  public boolean hasReport(String name) {
    return find(name).isPresent();
  }

  /** They stand beside the unit's figures as a whole, not beside a part of them. */
  private List<ReportedFigureView> reported(Snapshot snapshot, String name, Content content) {
    var question = snapshot.question();
    if (question.fieldCode() != null
        || question.filter().level() != null
        || question.filter().links() != null) {
      return List.of();
    }
    return reportedFigures
        .approved(
            snapshot.handle(),
            name,
            question.unit().id(),
            question.period(),
            question.standpoint().asOf())
        .stream()
        .map(figure -> ReportedFigureView.of(figure, content.totals()))
        .toList();
  }

  /** Pages keep the {@code asOf} of the first one, so that they are pages of one list. */
  Page<RecordView> records(
      String name, ReportParameters parameters, String figureName, String limit, String cursor) {
    var report = require(name);
    var figure = requireFigure(report, figureName);
    var page = cursors.request(limit, cursor);
    var wanted = page.first() ? parameters.wanted() : Instant.parse(page.after().getFirst());
    return inSnapshot(
        Standpoints.SNAPSHOT,
        report,
        parameters,
        wanted,
        snapshot -> records(report, figure, page, snapshot));
  }

  private Page<RecordView> records(
      Report report, Figure figure, PageRequest page, Snapshot snapshot) {
    var asOf = snapshot.question().standpoint().asOf().toString();
    var after = page.first() ? List.<String>of() : page.after().subList(1, page.after().size());
    var unit = snapshot.question().unit().id();
    var hides = disclosure.hidesAmounts(figure, unit);
    var rows = records(report, figure, snapshot, hides, after, page.limit() + 1);
    return page.page(
        rows, record -> List.of(asOf, record.sortKey().getFirst(), record.sortKey().getLast()));
  }

  /**
   * Records of which the smallest amounts may be hidden.
   *
   * @param hides whether they are from this caller
   */
  private List<RecordView> records(
      Report report,
      Figure figure,
      Snapshot snapshot,
      boolean hides,
      List<String> after,
      int limit) {
    var question = snapshot.question();
    var rows = report.records(snapshot.handle(), question, figure, after, limit);
    if (!hides) {
      return rows;
    }
    var most =
        records.smallestHidden(snapshot.handle(), question, figure.recordsIn(question.period()));
    return rows.stream().map(record -> record.hidingUpTo(most)).toList();
  }

  /** The report of that name. */
  Report require(String name) {
    return find(name).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** The figure of that name in a report. */
  Figure figure(String name, String figureName) {
    return requireFigure(require(name), figureName);
  }

  /**
   * All records behind a figure as they were at one instant, page by page while they are asked for.
   * Pages are large, since each reads what the figure counts anew.
   */
  Iterator<RecordView> allRecords(
      String name, ReportParameters parameters, String figureName, Instant asOf) {
    var report = require(name);
    var figure = requireFigure(report, figureName);
    var unit = unit(parameters.unit).id();
    // Now: once the file is sent nothing can be refused, and nobody knows who asked.
    var hides = disclosure.hidesAmounts(figure, unit);
    return new PagedRows<>(
        last ->
            inSnapshot(
                Standpoints.SNAPSHOT,
                report,
                parameters,
                asOf,
                snapshot ->
                    records(
                        report,
                        figure,
                        snapshot,
                        hides,
                        last == null ? List.of() : last.sortKey(),
                        EXPORT_PAGE)));
  }

  ExplanationView explain(
      String name, ReportParameters parameters, String figureName, Locale locale) {
    var report = require(name);
    var figure = requireFigure(report, figureName);
    var structure = parameters.structureOrDefault();
    var filters =
        new Explanations.Filters(
            parameters.unit == null ? null : unit(parameters.unit),
            parameters.period == null ? null : parameters.asked(),
            parameters.field,
            parameters.campaign,
            parameters.directive,
            level(parameters.level),
            parameters.wanted(),
            structure.name());
    return new ExplanationView(
        name,
        figure.name(),
        locale.getLanguage(),
        Explanations.sentence(report, figure, filters, locale));
  }

  SentenceView sentence(
      String name, ReportParameters parameters, String figureName, Locale locale) {
    var figure = figure(name, figureName);
    var view = report(name, parameters);
    return new SentenceView(
        name,
        figure.name(),
        locale.getLanguage(),
        view.totals().get(figure.name()) instanceof Number value ? value : null,
        view.asOf(),
        view.complete(),
        view.hidden().contains(figure.name()),
        Sentences.of(figure, view, locale));
  }

  private record Snapshot(Handle handle, Question question) {}

  private <T> T inSnapshot(
      String settings,
      Report report,
      ReportParameters parameters,
      Instant wanted,
      Function<Snapshot, T> work) {
    var period = parameters.asked();
    var by = by(report, parameters.by, period);
    var level = level(parameters.level);
    var structure = parameters.structureOrDefault();
    var unit = unit(parameters.unit);
    var tree = units.tree();
    var current =
        structure == Structure.CURRENT ? new CurrentScope(tree, unit, time.today()) : null;
    var reached = standpoints.reached();
    return jdbi.inTransaction(
        handle -> {
          var standpoint = standpoints.begin(handle, settings, reached, wanted);
          var fields = new Fields(handle);
          var filter =
              new Filter(
                  fieldCodes(parameters.field, fields), level, links(handle, report, parameters));
          var question =
              new Question(
                  unit, tree, current, period, parameters.field, filter, by, fields, standpoint);
          return work.apply(new Snapshot(handle, question));
        });
  }

  private Optional<Report> find(String name) {
    return reports.stream().filter(report -> report.name().equals(name)).findFirst();
  }

  private static Figure requireFigure(Report report, String name) {
    return FlowReport.find(report, required("figure", name))
        .orElseThrow(() -> Parameters.invalid("figure", name));
  }

  /** An unknown unit is a wrong parameter, unless the tree itself is only being read. */
  private Unit unit(String idOrCode) {
    required("unit", idOrCode);
    var found = units.tree().find(idOrCode);
    if (found.isEmpty() && !standpoints.reached().containsKey(UNITS)) {
      throw ReportProblem.BEING_REBUILT.because();
    }
    return found.orElseThrow(() -> Parameters.invalid("unit", idOrCode));
  }

  private static By by(Report report, String text, Period period) {
    if (text == null) {
      return report.groupings().getFirst();
    }
    var by =
        By.of(text)
            .filter(report.groupings()::contains)
            .orElseThrow(() -> Parameters.invalid("by", text));
    if (by == By.MONTH && period.countMonths() > MOST_PARTS) {
      throw Parameters.invalid("by", text);
    }
    return by;
  }

  private static String level(String text) {
    var level = Parameters.oneOf("level", text, Level.class);
    return level == null ? null : level.name();
  }

  private static Set<String> fieldCodes(String code, Fields fields) {
    if (code == null) {
      return null;
    }
    if (!fields.knows(code)) {
      throw Parameters.invalid("field", code);
    }
    return fields.withBelow(code);
  }

  /** What the models must be linked to; null if that does not matter. */
  private static Set<String> links(Handle handle, Report report, ReportParameters parameters) {
    var links = new TreeSet<String>();
    addLink(links, handle, report, By.CAMPAIGN, parameters.campaign);
    addLink(links, handle, report, By.DIRECTIVE, parameters.directive);
    return links.isEmpty() ? null : links;
  }

  private static void addLink(
      Set<String> links, Handle handle, Report report, By kind, String code) {
    if (code == null) {
      return;
    }
    if (!report.filtersByLinks()
        || !Characters.allowed(code, false)
        || !isKnown(handle, kind, code)) {
      throw Parameters.invalid(kind.parameter(), code);
    }
    links.add(kind.name() + ":" + code);
  }

  private static boolean isKnown(Handle handle, By kind, String code) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM reference WHERE kind = :kind AND code = :code)")
        .bind("kind", kind.name())
        .bind("code", code)
        .mapTo(Boolean.class)
        .one();
  }

  private static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Parameters.invalid(name, "");
    }
    return value;
  }
}
