package vn.danvan.dialogueservice.legalaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/** A case of legal aid: it belongs to one request of the same unit, which may have several. */
@Entity
@Table(name = "legal_aid_case")
class LegalAidCase extends Aggregate {

  @Enumerated(EnumType.STRING)
  private LegalAidState state;

  @Column(name = "request_id")
  private UUID requestId;

  private int number;

  @Column(name = "unit_id")
  private UUID unitId;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "law_field")
  private LawField lawField;

  @Enumerated(EnumType.STRING)
  private LegalAidForm form;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  private LegalAidOutcome outcome;

  protected LegalAidCase() {}

  /**
   * @param number its place among the cases of its request: 1 for the first
   */
  LegalAidCase(UUID id, LegalAidRequest request, int number, LegalAidForm form) {
    super(id);
    var asked = request.data();
    this.requestId = asked.id();
    this.number = number;
    this.unitId = asked.unitId();
    this.level = asked.level();
    this.provinceId = asked.provinceId();
    this.lawField = asked.lawField();
    this.form = form;
  }

  /**
   * Records the case, at once with its end where that is known already.
   *
   * @param on the day of its opening
   * @param end null while it is open
   * @see "docs/rules.md: R-LEG-01 (in the order of the days), R-LEG-02 (within its request's time)"
   */
  LegalAidEvent record(
      LegalAidRequest request, LocalDate on, LegalAidEnd end, LocalDate today, Guards guards) {
    LegalAidEnd.check(end, on, today, guards);
    request.checkCase(on, end, guards);
    guards.pass();
    openedOn = on;
    end(end);
    raiseVersion();
    return new LegalAidEvent.LegalAidCaseRecorded(data());
  }

  /**
   * Ends it.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409)
   */
  LegalAidEvent close(LegalAidOutcome outcome, LocalDate on, Guards guards) {
    if (state != LegalAidState.OPEN) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", state);
    }
    LegalAidProblem.CLOSED_BEFORE.unless(
        !on.isBefore(openedOn), guards, "/occurredOn", on, openedOn);
    guards.pass();
    end(new LegalAidEnd(on, outcome));
    raiseVersion();
    return new LegalAidEvent.LegalAidCaseClosed(data());
  }

  private void end(LegalAidEnd end) {
    state = end == null ? LegalAidState.OPEN : LegalAidState.CLOSED;
    closedOn = end == null ? null : end.on();
    outcome = end == null ? null : end.outcome();
  }

  LegalAidState state() {
    return state;
  }

  UUID requestId() {
    return requestId;
  }

  UUID unitId() {
    return unitId;
  }

  LegalAidCaseData data() {
    return new LegalAidCaseData(
        id(),
        version(),
        state,
        requestId,
        number,
        unitId,
        level,
        provinceId,
        lawField,
        form,
        openedOn,
        closedOn,
        outcome);
  }
}
