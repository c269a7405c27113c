package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/** What is recorded of a recommendation; its acts alone write it, by their rules. */
@MappedSuperclass
abstract class RecommendationRecord extends AppealRecord {

  /** Months after the closure within which a new fact reopens it. */
  static final int REOPENING_MONTHS = 12;

  @Enumerated(EnumType.STRING)
  protected RecommendationState state;

  @Enumerated(EnumType.STRING)
  protected RecommendationSource source;

  @Enumerated(EnumType.STRING)
  protected RecommendationKind kind;

  @Column(name = "field_code")
  protected String fieldCode;

  @Enumerated(EnumType.STRING)
  protected Complexity complexity;

  @Column(name = "dialogue_id")
  protected UUID dialogueId;

  @Column(name = "host_unit_id")
  protected UUID hostUnitId;

  @Column(name = "owner_unit_id")
  protected UUID ownerUnitId;

  @Column(name = "lead_unit_id")
  protected UUID leadUnitId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "cooperating_unit_ids")
  protected List<UUID> cooperatingUnitIds;

  @Column(name = "province_id")
  protected UUID provinceId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "resolver_unit_ids")
  protected List<UUID> resolverUnitIds;

  @Column(name = "received_on")
  protected LocalDate receivedOn;

  @Column(name = "due_on")
  protected LocalDate dueOn;

  @Column(name = "assigned_on")
  protected LocalDate assignedOn;

  @Column(name = "answered_on")
  protected LocalDate answeredOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "answer_channel")
  protected AnswerChannel answerChannel;

  @Column(name = "answered_at_dialogue")
  protected boolean answeredAtDialogue;

  @Enumerated(EnumType.STRING)
  @Column(name = "resolution_class")
  protected ResolutionClass resolutionClass;

  @Column(name = "roadmap_on")
  protected LocalDate roadmapOn;

  @Column(name = "resolved_on")
  protected LocalDate resolvedOn;

  @Column(name = "supervised_on")
  protected LocalDate supervisedOn;

  @Column(name = "supervised_at")
  protected Instant supervisedAt;

  @Column(name = "supervisor_unit_id")
  protected UUID supervisorUnitId;

  @Column(name = "closes_on")
  protected LocalDate closesOn;

  @Column(name = "closed_on")
  protected LocalDate closedOn;

  @Column(name = "forwarded_on")
  protected LocalDate forwardedOn;

  @Column(name = "rejected_on")
  protected LocalDate rejectedOn;

  @Column(name = "reopened_on")
  protected LocalDate reopenedOn;

  @Column(name = "last_act_on")
  protected LocalDate lastActOn;

  @Column(name = "extended_on")
  protected LocalDate extendedOn;

  @Column(name = "extension_days")
  protected Integer extensionDays;

  @Column(name = "restarted_on")
  protected LocalDate restartedOn;

  @Column(name = "merged_on")
  protected LocalDate mergedOn;

  @Column(name = "merged_into_id")
  protected UUID mergedIntoId;

  @Column(name = "tracking_hash")
  protected byte[] trackingHash;

  @Column(name = "objected_on")
  protected LocalDate objectedOn;

  protected Integer rating;

  protected int replies;

  protected RecommendationRecord() {}

  protected RecommendationRecord(UUID id) {
    super(id);
  }

  /** Open and past its due date; the due date itself is still in time. */
  boolean isOverdue(LocalDate today) {
    return !state.isTerminal() && today.isAfter(dueOn);
  }

  /**
   * Whether the unit resolved it: as its lead unit, or by an account that answered or resolved it
   * on behalf of that.
   */
  boolean isResolver(UUID unit) {
    return unit.equals(leadUnitId) || resolverUnitIds.contains(unit);
  }

  /**
   * Whether the unit may close it: who resolved it does not, and the host's own work is closed by
   * the timer alone.
   */
  boolean mayBeClosedBy(UUID unit) {
    return !isResolver(hostUnitId) && !isResolver(unit);
  }

  /** Those that work on it: its owner, its lead unit, those that cooperate. */
  List<UUID> workers() {
    return Stream.concat(
            Stream.of(ownerUnitId, leadUnitId).filter(Objects::nonNull),
            cooperatingUnitIds.stream())
        .distinct()
        .toList();
  }

  boolean isWorkOf(UUID unit) {
    return workers().contains(unit);
  }

  /** The day after which the working days until the due date are counted. */
  LocalDate countedFrom() {
    return isRestarted() ? restartedOn : receivedOn;
  }

  /** Whether it was opened anew after its closure, so that it is due from that day. */
  boolean isRestarted() {
    return restartedOn != null;
  }

  /** Working days by which the due date was put off. */
  int extensionDays() {
    return extensionDays == null ? 0 : extensionDays;
  }

  /** Last day on which it may be reopened. */
  LocalDate reopenedBy() {
    return closedOn.plusMonths(REOPENING_MONTHS);
  }

  /** Whether the other one may be merged into it: open, and another one of the same host. */
  boolean takesIn(RecommendationRecord other) {
    return !state.isTerminal() && !id().equals(other.id()) && hostUnitId.equals(other.hostUnitId);
  }

  /**
   * Counts due date and day of closure anew by a changed calendar.
   *
   * @return empty if neither moves, or it is at its end
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422)
   * @see "docs/rules.md: R-REC-30 (changed calendars)"
   */
  Optional<RecommendationEvent> recount(WorkDays days) {
    if (state.isTerminal()) {
      return Optional.empty();
    }
    var due = days.after(countedFrom(), complexity.workingDays() + extensionDays());
    var closes = closesOn == null ? null : days.after(supervisedOn, Recommendation.CLOSING_DAYS);
    if (due.equals(dueOn) && Objects.equals(closes, closesOn)) {
      return Optional.empty();
    }
    dueOn = due;
    closesOn = closes;
    raiseVersion();
    return Optional.of(new RecommendationEvent.RecommendationRecounted(data()));
  }

  protected void countFrom(LocalDate on) {
    restartedOn = on;
    extendedOn = null;
    extensionDays = null;
  }

  protected void putOff(int workingDays, LocalDate on) {
    extendedOn = on;
    extensionDays = workingDays;
  }

  protected void startAnew(UUID host, LocalDate on) {
    giveBack(host);
    reopenedOn = on;
    objectedOn = null;
    forgetAppeal();
    resolvedOn = null;
    supervisedOn = null;
    supervisedAt = null;
    closesOn = null;
    closedOn = null;
    rejectedOn = null;
    roadmapOn = null;
    resolutionClass = ResolutionClass.IN_PROGRESS;
    state = RecommendationState.REOPENED;
    done(on);
  }

  protected void own(UUID lead, List<UUID> cooperating, LocalDate on) {
    leadUnitId = lead;
    ownerUnitId = lead;
    cooperatingUnitIds = List.copyOf(cooperating);
    assignedOn = on;
    state = RecommendationState.ASSIGNED;
  }

  protected void giveBack(UUID host) {
    leadUnitId = null;
    ownerUnitId = host;
    cooperatingUnitIds = List.of();
    resolverUnitIds = List.of();
    assignedOn = null;
  }

  protected void end(RecommendationState terminal, LocalDate on) {
    state = terminal;
    if (terminal == RecommendationState.FORWARDED) {
      forwardedOn = on;
      resolutionClass = ResolutionClass.OUT_OF_COMPETENCE;
    } else {
      rejectedOn = on;
      resolutionClass = ResolutionClass.EXPLAINED;
    }
  }

  protected void require(RecommendationAct act) {
    if (!act.isPossibleIn(state)) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act.noun(), state);
    }
  }

  protected void requireOrder(LocalDate on, Guards guards) {
    RecommendationProblem.BEFORE_PREVIOUS_ACT.unless(
        !on.isBefore(lastActOn), guards, "/occurredOn", on, lastActOn);
  }

  protected void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  protected void keepResolver(UUID unit) {
    resolverUnitIds = Stream.concat(resolverUnitIds.stream(), Stream.of(unit)).distinct().toList();
  }

  RecommendationState state() {
    return state;
  }

  UUID hostUnitId() {
    return hostUnitId;
  }

  UUID ownerUnitId() {
    return ownerUnitId;
  }

  UUID leadUnitId() {
    return leadUnitId;
  }

  List<UUID> cooperatingUnitIds() {
    return cooperatingUnitIds;
  }

  UUID provinceId() {
    return provinceId;
  }

  RecommendationKind kind() {
    return kind;
  }

  Complexity complexity() {
    return complexity;
  }

  AnswerChannel answerChannel() {
    return answerChannel;
  }

  LocalDate roadmapOn() {
    return roadmapOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  LocalDate extendedOn() {
    return extendedOn;
  }

  LocalDate closesOn() {
    return closesOn;
  }

  RecommendationData data() {
    return new RecommendationData(
        id(),
        version(),
        state,
        source,
        kind,
        fieldCode,
        dialogueId,
        hostUnitId,
        ownerUnitId,
        leadUnitId,
        cooperatingUnitIds,
        provinceId,
        receivedOn,
        dueOn,
        answeredOn,
        resolvedOn,
        supervisedOn,
        closedOn,
        forwardedOn,
        rejectedOn,
        reopenedOn,
        answeredAtDialogue,
        resolutionClass,
        supervisorUnitId,
        extendedOn,
        mergedOn,
        mergedIntoId,
        objectedOn,
        rating,
        escalationKind(),
        escalationLevel(),
        escalatedToId(),
        appealedOn(),
        appealUnitId(),
        appealDecidedOn());
  }

  /**
   * Passes an open recommendation to what took over the whole of a unit that worked on it, be it as
   * one of those that cooperate. The host at which it was received stays: that is a fact of its
   * day.
   *
   * @see "docs/rules.md: R-DLG-09 (open work of closed units)"
   */
  RecommendationEvent pass(UUID closed, UUID successor) {
    ownerUnitId = closed.equals(ownerUnitId) ? successor : ownerUnitId;
    leadUnitId = closed.equals(leadUnitId) ? successor : leadUnitId;
    cooperatingUnitIds =
        cooperatingUnitIds.stream()
            .map(unit -> unit.equals(closed) ? successor : unit)
            .filter(unit -> !unit.equals(leadUnitId))
            .distinct()
            .toList();
    raiseVersion();
    return new RecommendationEvent.RecommendationTransferred(data());
  }
}
