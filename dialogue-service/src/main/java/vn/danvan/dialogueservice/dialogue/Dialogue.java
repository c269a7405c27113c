package vn.danvan.dialogueservice.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * A head's direct dialogue with citizens, held by one unit or jointly by several, and counted once.
 */
@Entity
class Dialogue extends Aggregate {

  /** An announcement less than this many days before the dialogue is late. */
  static final int NOTICE_DAYS = 7;

  /** Conclusions published more than this many days after the dialogue are late. */
  static final int PUBLICATION_DAYS = 10;

  @Enumerated(EnumType.STRING)
  private DialogueState state;

  private String title;

  @Enumerated(EnumType.STRING)
  private DialogueKind kind;

  private String subject;
  private String place;

  @Column(name = "host_unit_id")
  private UUID hostUnitId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "joint_host_unit_ids")
  private List<UUID> jointHostUnitIds;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "host_actor_unit_ids")
  private List<UUID> hostActorUnitIds;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  @Column(name = "announced_on")
  private LocalDate announcedOn;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column(name = "concluded_on")
  private LocalDate concludedOn;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "last_act_on")
  private LocalDate lastActOn;

  @Enumerated(EnumType.STRING)
  private Chair chair;

  private Integer citizens;
  private Integer officials;
  private Integer others;

  @Column(name = "notice_number")
  private String noticeNumber;

  @Column(name = "announced_late")
  private boolean announcedLate;

  @Column(name = "published_late")
  private boolean publishedLate;

  /** Who presides. */
  @Schema(name = "DialogueChair")
  enum Chair {
    HEAD,
    DEPUTY
  }

  /** People counted at the dialogue; others are the press, guests and the like. */
  @Schema(name = "DialogueParticipants")
  record Attendance(int citizens, int officials, int others) {}

  /** What is planned; where and about what are not published. */
  record Plan(String title, DialogueKind kind, String subject, String place, LocalDate plannedOn) {}

  /** Who holds it: the host, who acts, and units that hold it jointly. */
  record Hosts(UUID unitId, List<UUID> jointUnitIds, String level, UUID provinceId) {}

  protected Dialogue() {}

  Dialogue(UUID id, Plan plan, Hosts hosts) {
    super(id);
    this.title = plan.title();
    this.kind = plan.kind();
    this.subject = plan.subject();
    this.place = plan.place();
    this.plannedOn = plan.plannedOn();
    this.hostUnitId = hosts.unitId();
    this.jointHostUnitIds = List.copyOf(hosts.jointUnitIds());
    this.hostActorUnitIds = List.of();
    this.level = hosts.level();
    this.provinceId = hosts.provinceId();
  }

  /**
   * Plans the dialogue.
   *
   * @param on day of the planning (occurredOn, Vietnam time); the planned day may be the same
   * @see "docs/rules.md: R-DLG-05 (planned ahead), R-DLG-06 (hosts)"
   */
  DialogueEvent plan(LocalDate on, Guards guards) {
    DialogueProblem.PLANNED_IN_THE_PAST.unless(
        plannedOn == null || !plannedOn.isBefore(on), guards, "/plannedOn", plannedOn, on);
    DialogueProblem.JOINT_HOST_REPEATED.unless(
        !jointHostUnitIds.contains(hostUnitId)
            && jointHostUnitIds.stream().distinct().count() == jointHostUnitIds.size(),
        guards,
        "/jointHosts");
    guards.pass();
    state = DialogueState.PLANNED;
    done(on);
    return new DialogueEvent.DialoguePlanned(data());
  }

  /**
   * Makes the day public. Less than 7 days before, or after a backdated entry, it is flagged as
   * late and never refused; AD_HOC and INFORMAL need no notice.
   *
   * @param newDay the day that is announced instead of the planned one; needed after a postponement
   * @see "docs/rules.md: R-DLG-01 (notice)"
   */
  DialogueEvent announce(LocalDate newDay, LocalDate on, Guards guards) {
    require(DialogueAct.ANNOUNCEMENT);
    DialogueProblem.NEW_DAY_NEEDED.unless(
        state != DialogueState.POSTPONED || newDay != null, guards, "/plannedOn");
    var day = newDay == null ? plannedOn : newDay;
    DialogueProblem.ANNOUNCED_AFTER.unless(!on.isAfter(day), guards, "/announcedOn", day);
    requireOrder(on, guards);
    guards.pass();
    plannedOn = day;
    announcedOn = on;
    announcedLate = kind.needsNotice() && on.isAfter(day.minusDays(NOTICE_DAYS));
    state = DialogueState.ANNOUNCED;
    done(on);
    return new DialogueEvent.DialogueAnnounced(data());
  }

  /** Puts an announced dialogue off; a new day is named by the next announcement. */
  DialogueEvent postpone(LocalDate on, Guards guards) {
    require(DialogueAct.POSTPONEMENT);
    requireOrder(on, guards);
    guards.pass();
    state = DialogueState.POSTPONED;
    done(on);
    return new DialogueEvent.DialoguePostponed(data());
  }

  /** Gives an announced dialogue up. */
  DialogueEvent cancel(LocalDate on, Guards guards) {
    require(DialogueAct.CANCELLATION);
    requireOrder(on, guards);
    guards.pass();
    state = DialogueState.CANCELLED;
    done(on);
    return new DialogueEvent.DialogueCancelled(data());
  }

  /**
   * Records that it was held.
   *
   * @param on the day held
   * @param deputyMayPreside whether the rules of the day let a deputy preside
   * @see "docs/rules.md: R-DLG-03 (the head presides)"
   */
  DialogueEvent hold(
      Chair chair, Attendance attendance, boolean deputyMayPreside, LocalDate on, Guards guards) {
    require(DialogueAct.HOLDING);
    requireOrder(on, guards);
    DialogueProblem.HEAD_PRESIDES.unless(
        chair != Chair.DEPUTY || deputyMayPreside, guards, "/chair");
    guards.pass();
    this.chair = chair;
    citizens = attendance.citizens();
    officials = attendance.officials();
    others = attendance.others();
    heldOn = on;
    state = DialogueState.HELD;
    done(on);
    return new DialogueEvent.DialogueHeld(data());
  }

  /**
   * Concludes it by a numbered notice.
   *
   * @see "docs/rules.md: R-DLG-08 (every recommendation is classified)"
   */
  DialogueEvent conclude(
      String noticeNumber, DialogueSheet.Standing sheet, LocalDate on, Guards guards) {
    require(DialogueAct.CONCLUSION);
    requireOrder(on, guards);
    DialogueProblem.NOT_CLASSIFIED.unless(
        sheet.unclassified() == 0, guards, "", sheet.unclassified());
    guards.pass();
    this.noticeNumber = noticeNumber;
    concludedOn = on;
    state = DialogueState.CONCLUDED;
    done(on);
    return new DialogueEvent.DialogueConcluded(data());
  }

  /**
   * Publishes the conclusions; more than 10 days after the dialogue, or after the working day that
   * follows these, it is flagged as late.
   *
   * @see "docs/rules.md: R-DLG-02 (publication)"
   */
  DialogueEvent publish(WorkDays days, LocalDate on, Guards guards) {
    require(DialogueAct.PUBLICATION);
    requireOrder(on, guards);
    guards.pass();
    publishedOn = on;
    publishedLate = on.isAfter(days.endOfTerm(heldOn.plusDays(PUBLICATION_DAYS)));
    state = DialogueState.PUBLISHED;
    done(on);
    return new DialogueEvent.DialoguePublished(data());
  }

  /**
   * Closes it when everything that was recommended has come to its end.
   *
   * @param supervisor the body that closes it, none of the hosts and none that acted for the host
   * @see "docs/rules.md: R-DLG-04 (closed by another body)"
   */
  DialogueEvent close(UUID supervisor, DialogueSheet.Standing sheet, LocalDate on, Guards guards) {
    require(DialogueAct.CLOSURE);
    requireOrder(on, guards);
    DialogueProblem.SUPERVISED_BY_HOST.unless(!isHeldBy(supervisor), guards, "");
    DialogueProblem.STILL_OPEN.unless(sheet.open() == 0, guards, "", sheet.open());
    guards.pass();
    closedOn = on;
    state = DialogueState.CLOSED;
    done(on);
    return new DialogueEvent.DialogueClosed(data());
  }

  /**
   * Refuses an act that the state forbids.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409)
   */
  void require(DialogueAct act) {
    if (!act.isPossibleIn(state)) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act.noun(), state);
    }
  }

  /** Keeps which unit's account acted for the host, be it on its behalf. */
  void keepHostActor(UUID unit) {
    hostActorUnitIds =
        Stream.concat(hostActorUnitIds.stream(), Stream.of(unit)).distinct().toList();
  }

  /** Whether the unit is one of the hosts or acted for the host. */
  boolean isHeldBy(UUID unit) {
    return hosts().contains(unit) || hostActorUnitIds.contains(unit);
  }

  /** Whether it is still to be held and belongs to the time after a host's last day. */
  boolean outlives(LocalDate lastDay) {
    return switch (state) {
      case POSTPONED -> true;
      case PLANNED, ANNOUNCED -> plannedOn.isAfter(lastDay);
      default -> false;
    };
  }

  /** The host first, then those that hold it jointly. */
  List<UUID> hosts() {
    return Stream.concat(Stream.of(hostUnitId), jointHostUnitIds.stream()).toList();
  }

  private void requireOrder(LocalDate on, Guards guards) {
    DialogueProblem.BEFORE_PREVIOUS_ACT.unless(
        !on.isBefore(lastActOn), guards, "/occurredOn", on, lastActOn);
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  DialogueState state() {
    return state;
  }

  UUID hostUnitId() {
    return hostUnitId;
  }

  List<UUID> jointHostUnitIds() {
    return jointHostUnitIds;
  }

  UUID provinceId() {
    return provinceId;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  String subject() {
    return subject;
  }

  String place() {
    return place;
  }

  Chair chair() {
    return chair;
  }

  Attendance attendance() {
    return citizens == null ? null : new Attendance(citizens, officials, others);
  }

  String noticeNumber() {
    return noticeNumber;
  }

  /**
   * Passes a dialogue that is still to be held to what took over the whole of one of its hosts, or
   * to the unit that a person chose. A unit that took over several of them stands once.
   *
   * @param level level of the successor, at which the dialogue counts if it is the host
   * @see "docs/rules.md: R-DLG-09 (open work of closed units)"
   */
  DialogueEvent pass(UUID closed, UUID successor, String level, UUID province) {
    if (closed.equals(hostUnitId)) {
      hostUnitId = successor;
      provinceId = province;
      this.level = level;
    }
    jointHostUnitIds =
        jointHostUnitIds.stream()
            .map(unit -> unit.equals(closed) ? successor : unit)
            .filter(unit -> !unit.equals(hostUnitId))
            .distinct()
            .toList();
    raiseVersion();
    return new DialogueEvent.DialogueTransferred(data());
  }

  DialogueData data() {
    return new DialogueData(
        id(),
        version(),
        state,
        title,
        kind,
        hostUnitId,
        jointHostUnitIds,
        level,
        provinceId,
        plannedOn,
        announcedOn,
        heldOn,
        concludedOn,
        publishedOn,
        closedOn,
        citizens == null ? null : citizens + officials + others,
        announcedLate,
        publishedLate);
  }
}
