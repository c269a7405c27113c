package vn.danvan.reportingservice.reportedfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.reportingservice.period.Period;

/** Entering, approving and taking back of reported figures. */
@ApplicationScoped
class ReportedFigureService {

  private final ReportedFigureRepository figures;
  private final CountedFigures counted;
  private final Access access;
  private final FigureJudges judges;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final VietnamTime time;

  ReportedFigureService(
      ReportedFigureRepository figures,
      CountedFigures counted,
      Access access,
      FigureJudges judges,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      VietnamTime time) {
    this.figures = figures;
    this.counted = counted;
    this.access = access;
    this.judges = judges;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.time = time;
  }

  EnteredFigureView enter(EnterReportedFigureRequest request) {
    var caller = access.require(Role.OFFICER);
    var guards = validator.check(request);
    guards.pass();
    var unit = units.require("/unit", request.unit());
    access.requireOwnUnit(unit.id());
    var period = period(request.period(), guards);
    guards.check(
        counted.hasReport(request.report()),
        "/report",
        "unknown-report",
        "R-REP-11",
        ReportedFigureProblem.UNKNOWN_REPORT,
        request.report());
    guards.check(
        !request.sourceDate().isAfter(time.today()),
        "/sourceDate",
        "invalid-date",
        null,
        ReportedFigureProblem.SOURCE_LATER,
        request.sourceDate());
    var when = occurrences.of(request, unit.id(), guards);
    guards.pass();
    if (figures.exists(unit.id(), request.report(), request.metric(), period.from(), period.to())) {
      throw PlatformProblem.DUPLICATE.because(request.metric()).at("/metric");
    }
    var figure =
        figures.save(
            ReportedFigure.enter(
                Ids.next(), unit.id(), request, period, caller.subject(), when.on()));
    journal.append(figure.entered(), when);
    return view(figure);
  }

  /** What can't be read is told with everything else that is wrong. */
  private static Period period(String text, Guards guards) {
    try {
      return Period.parse(text);
    } catch (DateTimeException unreadable) {
      guards.check(
          false, "/period", "invalid-period", null, ReportedFigureProblem.BAD_PERIOD, text);
      return null;
    }
  }

  EnteredFigureView approve(UUID id, ReportedFigureActRequest request) {
    var caller = access.require(Role.OFFICER, Role.SIGNATORY);
    var figure = toJudge(id);
    var guards = validator.check(request);
    var when = occurrences.of(request, figure.unitId(), guards);
    var event = figure.approve(caller.subject(), now(), guards);
    figures.save(figure);
    journal.append(event, when);
    return view(figure);
  }

  EnteredFigureView reject(UUID id, EndReportedFigureRequest request) {
    var figure = toJudge(id);
    var guards = validator.check(request);
    var when = occurrences.of(request, figure.unitId(), guards);
    var event = figure.reject(guards);
    figures.save(figure);
    journal.append(event, when.noting(request.reason()));
    return view(figure);
  }

  EnteredFigureView withdraw(UUID id, EndReportedFigureRequest request) {
    var figure = toJudge(id);
    var guards = validator.check(request);
    var when = occurrences.of(request, figure.unitId(), guards);
    var event = figure.withdraw(now(), guards);
    figures.save(figure);
    journal.append(event, when.noting(request.reason()));
    return view(figure);
  }

  EnteredFigureView read(UUID id) {
    return view(seen(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(seen(id).id());
  }

  private ReportedFigure seen(UUID id) {
    access.require(Role.OFFICER, Role.SIGNATORY, Role.SUPERVISOR);
    var figure = figures.read(id);
    access.requireSight(figure.unitId());
    return figure;
  }

  /**
   * Those of a unit with everything below it, the oldest first.
   *
   * @param unit id or code; null: the caller's scope
   * @param state null: all
   * @param report null: all
   */
  Page<EnteredFigureView> list(String unit, FigureState state, String report, PageRequest page) {
    access.require(Role.OFFICER, Role.SIGNATORY, Role.SUPERVISOR);
    var root =
        unit == null
            ? access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because)
            : units.parameter("unit", unit).id();
    access.requireSight(root);
    if (report != null && !counted.hasReport(report)) {
      throw Parameters.invalid("report", report);
    }
    return page.page(
        figures
            .list(
                units.tree().takenIn(root, time.today()),
                state,
                report,
                page.afterId(),
                page.limit() + 1)
            .stream()
            .map(this::view)
            .toList(),
        figure -> List.of(figure.id().toString()));
  }

  private ReportedFigure toJudge(UUID id) {
    access.require(Role.OFFICER, Role.SIGNATORY);
    var figure = figures.require(id);
    judges.require(figure);
    preconditions.match(figure.version());
    return figure;
  }

  private Instant now() {
    return time.now().truncatedTo(ChronoUnit.MICROS);
  }

  private EnteredFigureView view(ReportedFigure figure) {
    return EnteredFigureView.of(figure, units.tree(), judges.actions(figure));
  }
}
