package vn.danvan.dialogueservice.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/** How many dialogues and reception days the head of a unit owes, by which regulation. */
@Entity
@Table(name = "dialogue_duty")
class DialogueDuty extends Aggregate {

  @Enumerated(EnumType.STRING)
  private DutyState state;

  @Column(name = "unit_id")
  private UUID unitId;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Enumerated(EnumType.STRING)
  private HeadOffice head;

  private String regulation;

  @Column(name = "dialogues_a_year")
  private int dialoguesAYear;

  @Column(name = "reception_days_a_month")
  private int receptionDaysAMonth;

  @Column(name = "deputies_allowed")
  private boolean deputiesAllowed;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "replaces_id")
  private UUID replacesId;

  @Column(name = "settled_on")
  private LocalDate settledOn;

  @Column(name = "next_due_on")
  private LocalDate nextDueOn;

  @Column(name = "reminded_for")
  private LocalDate remindedFor;

  /** Dialogues that fulfil a duty, counted by their year. */
  @FunctionalInterface
  interface Held {
    Map<Integer, Integer> of(DialogueDuty duty);
  }

  /** Whose duty it is. */
  record Owner(UUID unitId, String level, UUID provinceId, HeadOffice head) {}

  protected DialogueDuty() {}

  DialogueDuty(UUID id, Owner owner, DutyTerms terms, LocalDate validFrom, LocalDate validTo) {
    super(id);
    this.state = DutyState.IN_FORCE;
    this.unitId = owner.unitId();
    this.level = owner.level();
    this.provinceId = owner.provinceId();
    this.head = owner.head();
    this.regulation = terms.regulation();
    this.dialoguesAYear = terms.dialoguesAYear();
    this.receptionDaysAMonth = terms.receptionDaysAMonth();
    this.deputiesAllowed = terms.deputiesAllowed();
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  /** Lays it down. */
  DutyEvent establish(Held held, LocalDate today, Guards guards) {
    DutyProblem.ENDS_BEFORE.unless(
        validTo == null || !validTo.isBefore(validFrom), guards, "/validTo", validTo, validFrom);
    guards.pass();
    return new DutyEvent.DutyEstablished(told(held, today));
  }

  /**
   * Gives way to another one.
   *
   * @param from first day of the one that follows
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409)
   */
  DutyEvent replace(LocalDate from, Held held, LocalDate today, Guards guards) {
    requireInForce("replacement");
    DutyProblem.REPLACED_BEFORE.unless(
        from.isAfter(validFrom), guards, "/validFrom", from, validFrom);
    guards.pass();
    cutOff(from.minusDays(1));
    state = DutyState.REPLACED;
    return new DutyEvent.DutyReplaced(told(held, today));
  }

  /** The same duty by other terms. */
  DialogueDuty successor(UUID id, DutyTerms terms, LocalDate from, LocalDate to) {
    var next = new DialogueDuty(id, new Owner(unitId, level, provinceId, head), terms, from, to);
    next.replacesId = id();
    return next;
  }

  /**
   * Ends it.
   *
   * @param lastDay its last day, which may be to come
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409)
   */
  DutyEvent end(LocalDate lastDay, Held held, LocalDate today, Guards guards) {
    requireInForce("end");
    DutyProblem.ENDS_BEFORE.unless(
        !lastDay.isBefore(validFrom), guards, "/validTo", lastDay, validFrom);
    guards.pass();
    cutOff(lastDay);
    state = DutyState.ENDED;
    return new DutyEvent.DutyEnded(told(held, today));
  }

  /** Tells that a dialogue of its unit was held. */
  DutyEvent progress(Held held, LocalDate today) {
    return new DutyEvent.DutyProgressed(told(held, today));
  }

  /** Tells that a year of it, or it itself, is over. */
  DutyEvent settle(Held held, LocalDate today) {
    return new DutyEvent.DutyYearSettled(told(held, today));
  }

  /** Reminds of the day by which a dialogue is due that is short. */
  DutyEvent remind(Held held, LocalDate today) {
    remindedFor = nextDueOn;
    return new DutyEvent.DutyReminded(told(held, today));
  }

  private void requireInForce(String act) {
    if (state != DutyState.IN_FORCE) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void cutOff(LocalDate lastDay) {
    if (validTo == null || validTo.isAfter(lastDay)) {
      validTo = lastDay;
    }
  }

  private DutyData told(Held held, LocalDate today) {
    settledOn = today;
    raiseVersion();
    var data = data(held.of(this), today);
    nextDueOn = data.nextDueOn(today);
    return data;
  }

  DutyState state() {
    return state;
  }

  UUID unitId() {
    return unitId;
  }

  String level() {
    return level;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validTo() {
    return validTo;
  }

  boolean deputiesAllowed() {
    return deputiesAllowed;
  }

  /** Whether a day belongs to it. */
  boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  private List<DutyYear> years(Map<Integer, Integer> held, LocalDate today) {
    var terms = new DutyTerms(regulation, dialoguesAYear, receptionDaysAMonth, deputiesAllowed);
    var last = validTo == null || validTo.isAfter(today) ? today : validTo;
    return IntStream.rangeClosed(validFrom.getYear(), last.getYear())
        .mapToObj(
            year -> DutyYear.of(year, terms, validFrom, validTo, held.getOrDefault(year, 0), today))
        .toList();
  }

  DutyData data(Map<Integer, Integer> held, LocalDate today) {
    return new DutyData(
        id(),
        version(),
        state,
        unitId,
        level,
        provinceId,
        head,
        regulation,
        dialoguesAYear,
        receptionDaysAMonth,
        deputiesAllowed,
        validFrom,
        validTo,
        replacesId,
        years(held, today));
  }
}
