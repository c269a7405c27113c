package vn.danvan.reportingservice.reportedfigure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.reportingservice.period.Period;

/**
 * A figure that arrived as a total. Reports show it beside what they count once another person has
 * approved it; it is never added to anything.
 */
@Entity
@Table(name = "reported_figure")
class ReportedFigure extends Aggregate {

  @Enumerated(EnumType.STRING)
  private FigureState state;

  @Column(name = "unit_id")
  private UUID unitId;

  private String report;
  private String metric;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private long value;

  @Enumerated(EnumType.STRING)
  private Qualifier qualifier;

  @Column(name = "source_document")
  private String sourceDocument;

  @Column(name = "source_date")
  private LocalDate sourceDate;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_on")
  private LocalDate enteredOn;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected ReportedFigure() {}

  private ReportedFigure(UUID id) {
    super(id);
  }

  /**
   * Enters a figure, which waits for approval then.
   *
   * @param period both days included, Vietnam time
   * @param by account of who enters it
   * @param on day of the entry
   * @see "docs/rules.md: R-REP-11 (reported figures)"
   */
  static ReportedFigure enter(
      UUID id,
      UUID unit,
      EnterReportedFigureRequest request,
      Period period,
      String by,
      LocalDate on) {
    var figure = new ReportedFigure(id);
    figure.state = FigureState.ENTERED;
    figure.unitId = unit;
    figure.report = request.report();
    figure.metric = request.metric();
    figure.firstDay = period.from();
    figure.lastDay = period.to();
    figure.value = request.value();
    figure.qualifier = request.qualifier();
    figure.sourceDocument = request.sourceDocument();
    figure.sourceDate = request.sourceDate();
    figure.enteredBy = by;
    figure.enteredOn = on;
    figure.raiseVersion();
    return figure;
  }

  ReportedFigureEvent entered() {
    return new ReportedFigureEvent.ReportedFigureEntered(data());
  }

  /**
   * Approves it.
   *
   * @param by account of who approves; not who entered it
   * @param at when it is recorded; reports as of earlier do not show it
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}, {@code
   *     second-person-needed}
   */
  ReportedFigureEvent approve(String by, Instant at, Guards guards) {
    require(FigureState.ENTERED, "approval");
    if (wasEnteredBy(by)) {
      throw ReportedFigureProblem.SECOND_PERSON_NEEDED.because();
    }
    guards.pass();
    state = FigureState.APPROVED;
    approvedAt = at;
    raiseVersion();
    return new ReportedFigureEvent.ReportedFigureApproved(data());
  }

  /**
   * Refuses to approve it.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}
   */
  ReportedFigureEvent reject(Guards guards) {
    require(FigureState.ENTERED, "rejection");
    guards.pass();
    state = FigureState.REJECTED;
    raiseVersion();
    return new ReportedFigureEvent.ReportedFigureRejected(data());
  }

  /**
   * Takes back what was approved.
   *
   * @param at when it is recorded; reports as of earlier still show it
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}
   */
  ReportedFigureEvent withdraw(Instant at, Guards guards) {
    require(FigureState.APPROVED, "withdrawal");
    guards.pass();
    state = FigureState.WITHDRAWN;
    withdrawnAt = at;
    raiseVersion();
    return new ReportedFigureEvent.ReportedFigureWithdrawn(data());
  }

  private void require(FigureState wanted, String act) {
    if (state != wanted) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  boolean wasEnteredBy(String account) {
    return enteredBy.equals(account);
  }

  FigureState state() {
    return state;
  }

  UUID unitId() {
    return unitId;
  }

  String sourceDocument() {
    return sourceDocument;
  }

  LocalDate enteredOn() {
    return enteredOn;
  }

  ReportedFigureData data() {
    return new ReportedFigureData(
        id(),
        version(),
        state.name(),
        unitId,
        report,
        metric,
        firstDay,
        lastDay,
        value,
        qualifier.name(),
        sourceDate);
  }
}
