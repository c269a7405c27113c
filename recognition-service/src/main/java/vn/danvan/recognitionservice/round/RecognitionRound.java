package vn.danvan.recognitionservice.round;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.levelchain.LevelStep;
import vn.danvan.recognitionservice.levelchain.Procedure;

/** A yearly round in which one authority recognizes models at its level. */
@Entity
@Table(name = "recognition_round")
class RecognitionRound extends Aggregate {

  static final String TYPE = "RecognitionRound";

  private static final Phrase DEADLINE =
      new Phrase(
          "Hạn đề nghị ({0}) không được trước ngày lập kế hoạch ({1}).",
          "The deadline ({0}) lies before the day of planning ({1}).");
  private static final Phrase AUTHORITY =
      new Phrase(
          "{0} không tổ chức xét công nhận ở cấp này vào ngày {1}.",
          "{0} holds no rounds at this level on {1}.");
  private static final Phrase UNCHECKED =
      new Phrase(
          "Còn {0} đề nghị chưa kiểm tra hồ sơ.", "{0} nominations have not been checked yet.");
  private static final Phrase UNDECIDED =
      new Phrase("Còn {0} đề nghị chưa có kết quả xét.", "{0} nominations have no verdict yet.");
  private static final Phrase UNRECOGNIZED =
      new Phrase(
          "Còn {0} đề nghị đã thông qua nhưng chưa có quyết định công nhận.",
          "{0} approved nominations are not recognized by a decision yet.");
  private static final Phrase PERIOD =
      new Phrase("Ngày cuối trước ngày đầu.", "The last day lies before the first.");

  @Enumerated(EnumType.STRING)
  private RoundState state;

  @Column(name = "authority_id")
  private UUID authorityId;

  @Column(name = "province_id")
  private UUID provinceId;

  private String level;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  private int year;
  private String title;
  private LocalDate deadline;

  @Column(name = "min_months")
  private int minMonths;

  @Column(name = "considered_percent")
  private Integer consideredPercent;

  @Column(name = "expected_on")
  private LocalDate expectedOn;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "review_started_on")
  private LocalDate reviewStartedOn;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "expects_units")
  private boolean expectsUnits;

  @Column(name = "expected_unit_ids")
  private UUID[] expectedUnitIds = {};

  @Column(name = "late_entry_from")
  private LocalDate lateEntryFrom;

  @Column(name = "late_entry_to")
  private LocalDate lateEntryTo;

  @Column(name = "last_act_on")
  private LocalDate lastActOn;

  protected RecognitionRound() {}

  private RecognitionRound(UUID id) {
    super(id);
  }

  /**
   * What a round is planned with.
   *
   * @param step what holds for the level on the day of planning
   * @param minMonths null: the level's default
   * @param consideredPercent share of the expected units that should consider models, or null
   * @param expectedOn day whose units are expected; null: the day of opening
   */
  record Plan(
      Unit authority,
      LevelStep step,
      int year,
      String title,
      LocalDate deadline,
      Integer minMonths,
      Integer consideredPercent,
      LocalDate expectedOn,
      boolean expectsUnits) {}

  /**
   * Plans a round.
   *
   * @param on day of planning; the deadline may be that day
   * @throws DomainException 422 with all failed guards: {@code invalid-date}, {@code
   *     authority-not-at-level}
   * @see "docs/rules.md: R-RND-01 (one per authority, level, year), R-RND-02 (levels are data)"
   */
  static RecognitionRound plan(Plan plan, LocalDate on, Guards guards) {
    guards.check(
        !plan.deadline().isBefore(on),
        "/deadline",
        "invalid-date",
        null,
        DEADLINE,
        plan.deadline(),
        on);
    var authority = plan.authority();
    guards.check(
        authority.isValid(on)
            && authority.level().equals(plan.step().level())
            && (plan.step().unitKinds().isEmpty()
                || plan.step().unitKinds().contains(authority.kind())),
        "/authority",
        "authority-not-at-level",
        "R-RND-02",
        AUTHORITY,
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
    round.deadline = plan.deadline();
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
   * @throws DomainException {@code illegal-transition} unless PLANNED
   * @see "docs/rules.md: R-RND-03 (expected units are those of the opening)"
   */
  RoundEvent open(Collection<UUID> expected, LocalDate on, Guards guards) {
    require(RoundState.PLANNED, "opening", on, guards);
    guards.pass();
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
    guards.check(unchecked == 0, "", "nominations-unchecked", "R-RND-04", UNCHECKED, unchecked);
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
    guards.check(undecided == 0, "", "nominations-undecided", "R-RND-05", UNDECIDED, undecided);
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
    guards.check(
        unrecognized == 0, "", "approved-not-recognized", "R-RND-06", UNRECOGNIZED, unrecognized);
    guards.pass();
    state = RoundState.CLOSED;
    closedOn = on;
    done(on);
    return new RoundEvent.RoundClosed(data());
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
    if (from != null && to != null && to.isBefore(from)) {
      guards.add(Violation.of("/to", "invalid-date", null, PERIOD).comparing(to, from));
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

  UUID authorityId() {
    return authorityId;
  }

  String level() {
    return level;
  }

  int year() {
    return year;
  }

  String title() {
    return title;
  }

  LocalDate deadline() {
    return deadline;
  }

  int minMonths() {
    return minMonths;
  }

  Integer consideredPercent() {
    return consideredPercent;
  }

  LocalDate plannedOn() {
    return plannedOn;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate reviewStartedOn() {
    return reviewStartedOn;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  LocalDate closedOn() {
    return closedOn;
  }

  LocalDate lateEntryFrom() {
    return lateEntryFrom;
  }

  LocalDate lateEntryTo() {
    return lateEntryTo;
  }
}
