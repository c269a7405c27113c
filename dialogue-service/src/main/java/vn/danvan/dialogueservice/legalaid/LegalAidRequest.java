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

/** Somebody asked a unit for legal aid. Nothing says who: no personal data is kept of it. */
@Entity
@Table(name = "legal_aid_request")
class LegalAidRequest extends Aggregate {

  @Enumerated(EnumType.STRING)
  private LegalAidState state;

  @Column(name = "unit_id")
  private UUID unitId;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "law_field")
  private LawField lawField;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  private LegalAidOutcome outcome;

  protected LegalAidRequest() {}

  LegalAidRequest(UUID id, UUID unitId, String level, UUID provinceId, LawField lawField) {
    super(id);
    this.unitId = unitId;
    this.level = level;
    this.provinceId = provinceId;
    this.lawField = lawField;
  }

  /**
   * Records the request, at once with its end where that is known already.
   *
   * @param on the day of the request
   * @param end null while it is open
   * @see "docs/rules.md: R-LEG-01 (in the order of the days)"
   */
  LegalAidEvent record(LocalDate on, LegalAidEnd end, LocalDate today, Guards guards) {
    LegalAidEnd.check(end, on, today, guards);
    guards.pass();
    requestedOn = on;
    end(end);
    raiseVersion();
    return new LegalAidEvent.LegalAidRequestRecorded(data());
  }

  /**
   * Ends it once none of its cases is open.
   *
   * @param on the day of the end
   * @param openCases how many of its cases are open
   * @param lastCaseEnd the last day of its cases; null without any
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409)
   * @see "docs/rules.md: R-LEG-03 (closed after its cases)"
   */
  LegalAidEvent close(
      LegalAidOutcome outcome, LocalDate on, int openCases, LocalDate lastCaseEnd, Guards guards) {
    if (state != LegalAidState.OPEN) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", state);
    }
    LegalAidProblem.CLOSED_BEFORE.unless(
        !on.isBefore(requestedOn), guards, "/occurredOn", on, requestedOn);
    LegalAidProblem.CASES_OPEN.unless(openCases == 0, guards, "", openCases);
    LegalAidProblem.CASES_ENDED_LATER.unless(
        lastCaseEnd == null || !on.isBefore(lastCaseEnd), guards, "/occurredOn", on, lastCaseEnd);
    guards.pass();
    end(new LegalAidEnd(on, outcome));
    raiseVersion();
    return new LegalAidEvent.LegalAidRequestClosed(data());
  }

  /**
   * Checks that a case lies within the request's time.
   *
   * @param end of the case; null while it is open
   * @see "docs/rules.md: R-LEG-02 (a case lies within its request's time)"
   */
  void checkCase(LocalDate openedOn, LegalAidEnd end, Guards guards) {
    LegalAidProblem.OPENED_BEFORE_REQUEST.unless(
        !openedOn.isBefore(requestedOn), guards, "/openedOn", openedOn, requestedOn);
    if (closedOn != null) {
      LegalAidProblem.REQUEST_CLOSED.unless(
          end != null && end.on() != null && !end.on().isAfter(closedOn),
          guards,
          "/closedOn",
          closedOn);
    }
  }

  private void end(LegalAidEnd end) {
    state = end == null ? LegalAidState.OPEN : LegalAidState.CLOSED;
    closedOn = end == null ? null : end.on();
    outcome = end == null ? null : end.outcome();
  }

  LegalAidState state() {
    return state;
  }

  UUID unitId() {
    return unitId;
  }

  LegalAidRequestData data() {
    return new LegalAidRequestData(
        id(),
        version(),
        state,
        unitId,
        level,
        provinceId,
        lawField,
        requestedOn,
        closedOn,
        outcome);
  }
}
