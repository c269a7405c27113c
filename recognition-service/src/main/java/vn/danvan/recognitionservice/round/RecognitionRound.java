package vn.danvan.recognitionservice.round;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

/** A yearly round in which one authority recognizes models at its level. */
@Entity
@Table(name = "recognition_round")
class RecognitionRound extends Aggregate {

  static final String TYPE = "RecognitionRound";

  private static final String WHOLE = "";
  private static final String CONSIDERATION = "consideration";

  @Enumerated(EnumType.STRING)
  private RoundState state;

  private UUID authorityId;
  private UUID provinceId;
  private String level;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  private int year;
  private String title;
  private LocalDate deadline;
  private LocalDate deadlineAsPlanned;
  private int minMonths;
  private Integer consideredPercent;
  private LocalDate expectedOn;
  private LocalDate plannedOn;
  private LocalDate openedOn;
  private LocalDate reviewStartedOn;
  private LocalDate decidedOn;
  private LocalDate closedOn;
  private boolean expectsUnits;
  private UUID[] expectedUnitIds = {};
  private UUID schemeId;

  @ElementCollection
  @CollectionTable(name = "round_extension", joinColumns = @JoinColumn(name = "round_id"))
  @MapKeyColumn(name = "unit_id")
  @Column(name = "until")
  private Map<UUID, LocalDate> extensions = new HashMap<>();

  private LocalDate noneRecognizedOn;
  private String minutesNumber;
  private LocalDate minutesDate;
  private LocalDate lateEntryFrom;
  private LocalDate lateEntryTo;
  private LocalDate lastActOn;
  private boolean enteredLate;

  protected RecognitionRound() {}

  private RecognitionRound(UUID id) {
    super(id);
  }

  /**
   * Plans a round.
   *
   * @param on day of planning; the deadline may be that day
   * @throws DomainException 422 with all failed guards: {@code invalid-date}, {@code
   *     authority-not-at-level}
   * @see "docs/rules.md: R-RND-01 (one per authority, level, year), R-RND-02 (levels are data),
   *     R-RND-12 (deadlines on days off)"
   */
  static RecognitionRound plan(RoundPlan plan, LocalDate on, Guards guards) {
    RoundRule.DEADLINE_BEFORE_PLANNING.check(
        guards, !plan.deadline().isBefore(on), "/deadline", plan.deadline(), on);
    var authority = plan.authority();
    RoundRule.AUTHORITY_NOT_AT_LEVEL.check(
        guards,
        authority.isValid(on)
            && authority.level().equals(plan.step().level())
            && (plan.step().unitKinds().isEmpty()
                || plan.step().unitKinds().contains(authority.kind())),
        "/authority",
        authority.name(),
        on);
    guards.pass();
    var round = new RecognitionRound(Ids.next());
    round.state = RoundState.PLANNED;
    round.authorityId = authority.id();
    round.provinceId = authority.provinceId();
    round.level = plan.step().level();
    round.procedure = plan.step().procedure();
    round.year = plan.year();
    round.title = plan.title();
    round.deadline = plan.workingDeadline();
    round.deadlineAsPlanned = plan.deadline();
    round.minMonths = plan.minMonths() == null ? plan.step().defaultMinMonths() : plan.minMonths();
    round.consideredPercent = plan.consideredPercent();
    round.expectedOn = plan.expectedOn();
    round.expectsUnits = plan.expectsUnits();
    round.plannedOn = on;
    round.done(on);
    return round;
  }

  RoundEvent planned() {
    return new RoundEvent.RoundPlanned(data());
  }

  /**
   * Opens the round for nominations and fixes the units that it expects.
   *
   * @param expected units below that nominate to it, none at own level
   * @param scheme what it judges by from now on, if any edition holds on the day
   * @throws DomainException {@code illegal-transition} unless PLANNED; 422 {@code scheme-missing}
   * @see "docs/rules.md: R-RND-03 (expected units are those of the opening), R-SCH-01 (a round
   *     keeps the scheme of its opening)"
   */
  RoundEvent open(
      Collection<UUID> expected, Optional<SchemeFacts> scheme, LocalDate on, Guards guards) {
    require(RoundState.PLANNED, "opening", on, guards);
    RoundRule.SCHEME_MISSING.check(guards, scheme.isPresent(), WHOLE, level, on);
    guards.pass();
    schemeId = scheme.orElseThrow().id();
    procedure = scheme.get().procedure();
    state = RoundState.OPEN;
    openedOn = on;
    expectedUnitIds = expected.toArray(UUID[]::new);
    done(on);
    return new RoundEvent.RoundOpened(data());
  }

  /**
   * Ends the taking of nominations; the eligible ones come under review with it.
   *
   * @param unchecked submitted nominations whose dossier was not checked
   * @throws DomainException {@code illegal-transition} unless OPEN; 422 {@code
   *     nominations-unchecked}
   * @see "docs/rules.md: R-RND-04 (every dossier is checked before the review)"
   */
  RoundEvent startReview(int unchecked, LocalDate on, Guards guards) {
    require(RoundState.OPEN, "review", on, guards);
    RoundRule.NOMINATIONS_UNCHECKED.check(guards, unchecked == 0, WHOLE, unchecked);
    guards.pass();
    state = RoundState.REVIEWING;
    reviewStartedOn = on;
    done(on);
    return new RoundEvent.RoundReviewStarted(data());
  }

  /**
   * States that the round's verdicts are complete.
   *
   * @param undecided nominations still under review
   * @throws DomainException {@code illegal-transition} unless REVIEWING; 422 {@code
   *     nominations-undecided}
   * @see "docs/rules.md: R-RND-05 (every nomination has its verdict)"
   */
  RoundEvent decide(int undecided, LocalDate on, Guards guards) {
    require(RoundState.REVIEWING, "decision", on, guards);
    RoundRule.NOMINATIONS_UNDECIDED.check(guards, undecided == 0, WHOLE, undecided);
    guards.pass();
    state = RoundState.DECIDED;
    decidedOn = on;
    done(on);
    return new RoundEvent.RoundDecided(data());
  }

  /**
   * Closes the round for good; drafts that were never submitted expire.
   *
   * @param unrecognized approved nominations without recognition
   * @throws DomainException {@code illegal-transition} unless DECIDED; 422 {@code
   *     approved-not-recognized}
   * @see "docs/rules.md: R-RND-06 (what was approved is recognized before the closure)"
   */
  RoundEvent close(int unrecognized, LocalDate on, Guards guards) {
    require(RoundState.DECIDED, "closure", on, guards);
    RoundRule.APPROVED_NOT_RECOGNIZED.check(guards, unrecognized == 0, WHOLE, unrecognized);
    guards.pass();
    state = RoundState.CLOSED;
    closedOn = on;
    done(on);
    return new RoundEvent.RoundClosed(data());
  }

  /**
   * Gives one unit more time.
   *
   * @param expected whether the unit nominates to the round
   * @param until its new last day, a working day
   * @throws DomainException {@code illegal-transition} unless OPEN; 422 {@code unit-not-expected},
   *     {@code extension-not-later}
   * @see "docs/rules.md: R-RND-13 (extensions)"
   */
  RoundEvent extend(Unit unit, boolean expected, LocalDate until, LocalDate on, Guards guards) {
    require(RoundState.OPEN, "extensions", on, guards);
    RoundRule.UNIT_NOT_EXPECTED.check(guards, expected, "/unit", unit.name());
    if (until != null) {
      var present = extensions.getOrDefault(unit.id(), deadline);
      RoundRule.EXTENSION_NOT_LATER.check(guards, until.isAfter(present), "/until", until, present);
    }
    guards.pass();
    extensions.put(unit.id(), until);
    done(on);
    return new RoundEvent.RoundExtended(data(), unit.id(), until);
  }

  /**
   * States that the authority considered models and recognized none.
   *
   * @param undecided nominations still under review
   * @param recognized nominations approved or recognized
   * @throws DomainException {@code illegal-transition} unless REVIEWING or DECIDED, or if it was
   *     stated already; 422 {@code nominations-undecided}, {@code some-recognized}
   * @see "docs/rules.md: R-RND-14 (considered, none recognized)"
   */
  RoundEvent recognizeNone(
      ConsiderationRequest.Minutes minutes,
      int undecided,
      int recognized,
      LocalDate on,
      Guards guards) {
    if (noneRecognizedOn != null) {
      throw ILLEGAL_TRANSITION.because(CONSIDERATION, "CONSIDERED_NONE");
    }
    require(state == RoundState.DECIDED ? state : RoundState.REVIEWING, CONSIDERATION, on, guards);
    RoundRule.NOMINATIONS_UNDECIDED.check(guards, undecided == 0, WHOLE, undecided);
    RoundRule.SOME_RECOGNIZED.check(guards, recognized == 0, WHOLE, recognized);
    if (minutes != null && minutes.date() != null) {
      RoundRule.MINUTES_AFTER_THE_ACT.check(
          guards, !minutes.date().isAfter(on), "/minutes/date", minutes.date(), on);
    }
    guards.pass();
    noneRecognizedOn = on;
    minutesNumber = minutes.number();
    minutesDate = minutes.date();
    done(on);
    return new RoundEvent.RoundNoneRecognized(data(), minutesNumber, minutesDate);
  }

  /**
   * Narrows the days whose facts may be entered late in this round.
   *
   * @param from first day
   * @param to last day, included
   * @throws DomainException {@code illegal-transition} when CLOSED; 422 {@code invalid-date}
   * @see "docs/rules.md: R-RND-08 (a round only narrows late entry)"
   */
  RoundEvent limitLateEntry(LocalDate from, LocalDate to, Guards guards) {
    if (state == RoundState.CLOSED) {
      throw ILLEGAL_TRANSITION.because("retrospective", state);
    }
    if (from != null && to != null) {
      RoundRule.REVERSED_PERIOD.check(guards, !to.isBefore(from), "/to", to, from);
    }
    guards.pass();
    lateEntryFrom = from;
    lateEntryTo = to;
    raiseVersion();
    return new RoundEvent.RoundLateEntryLimited(data());
  }

  private void require(RoundState wanted, String act, LocalDate on, Guards guards) {
    if (state != wanted) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
    ActOrder.check(on, lastActOn, guards);
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  /** Remembers that an act of the round was entered late: such a round raises no reminders. */
  void note(Occurrence when) {
    enteredLate |= when.late();
  }

  RoundFacts facts() {
    return new RoundFacts(
        id(),
        state,
        authorityId,
        provinceId,
        level,
        procedure,
        year,
        deadline,
        minMonths,
        openedOn,
        reviewStartedOn,
        expectsUnits,
        Set.of(expectedUnitIds),
        lateEntryFrom,
        lateEntryTo);
  }

  LocalDate expectedOn(LocalDate opening) {
    return expectedOn == null ? opening : expectedOn;
  }

  private RoundData data() {
    return new RoundData(
        id(),
        version(),
        state,
        authorityId,
        provinceId,
        level,
        year,
        deadline,
        minMonths,
        openedOn,
        decidedOn,
        closedOn,
        expectedUnitIds(),
        consideredPercent);
  }

  List<UUID> expectedUnitIds() {
    return List.copyOf(Arrays.asList(expectedUnitIds));
  }

  RoundState state() {
    return state;
  }

  String title() {
    return title;
  }

  Integer consideredPercent() {
    return consideredPercent;
  }

  LocalDate plannedOn() {
    return plannedOn;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  LocalDate closedOn() {
    return closedOn;
  }

  LocalDate lastActOn() {
    return lastActOn;
  }

  LocalDate deadlineAsPlanned() {
    return deadlineAsPlanned == null ? deadline : deadlineAsPlanned;
  }

  LocalDate noneRecognizedOn() {
    return noneRecognizedOn;
  }

  String minutesNumber() {
    return minutesNumber;
  }

  LocalDate minutesDate() {
    return minutesDate;
  }

  UUID schemeId() {
    return schemeId;
  }
}
