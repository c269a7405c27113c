package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.dialogueservice.duty.DutyProgressService;
import vn.danvan.dialogueservice.supervision.SupervisingBodies;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Acts on dialogues. */
@ApplicationScoped
class DialogueService {

  private final DialogueRepository dialogues;
  private final DialogueSheet sheet;
  private final ConclusionPoints conclusions;
  private final DialogueRights rights;
  private final SupervisingBodies supervising;
  private final WorkCalendars calendars;
  private final DutyProgressService duties;
  private final Journal journal;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final boolean deputyMayPreside;

  /**
   * @param deputyMayPreside whether a deputy may preside instead of the head
   */
  DialogueService(
      DialogueRepository dialogues,
      DialogueSheet sheet,
      ConclusionPoints conclusions,
      DialogueRights rights,
      SupervisingBodies supervising,
      WorkCalendars calendars,
      DutyProgressService duties,
      Journal journal,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      @ConfigProperty(name = "danvan.dialogue.deputy-may-preside", defaultValue = "true")
          boolean deputyMayPreside) {
    this.dialogues = dialogues;
    this.sheet = sheet;
    this.conclusions = conclusions;
    this.rights = rights;
    this.supervising = supervising;
    this.calendars = calendars;
    this.duties = duties;
    this.journal = journal;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.deputyMayPreside = deputyMayPreside;
  }

  /** An act on a dialogue that may go ahead as far as rights and version go. */
  private record Opened(Dialogue dialogue, Guards guards, Occurrence occurrence) {
    LocalDate on() {
      return occurrence.on();
    }
  }

  DialogueView plan(DialogueRequests.Plan request) {
    access.require(DialogueRights.CLERKS);
    var guards = validator.check(request);
    if (request.hostUnit() == null) {
      throw guards.refusal();
    }
    var host = units.require("/hostUnit", request.hostUnit());
    var behalf = access.requireActingFor(host.id(), request.onBehalfOf());
    var occurrence = occurrences.of(request, host.id(), guards).onBehalfOf(behalf.orElse(null));
    DialogueProblem.UNIT_NOT_VALID.unless(
        host.isValid(occurrence.on()), guards, "/hostUnit", host.name(), occurrence.on());
    var dialogue =
        new Dialogue(
            Ids.next(),
            new Dialogue.Plan(
                request.title(),
                request.kind(),
                request.subject(),
                request.place(),
                request.plannedOn()),
            new Dialogue.Hosts(
                host.id(),
                jointHosts(request, host, occurrence.on(), guards),
                host.level(),
                host.provinceId()));
    return recordOfHost(dialogue, dialogue.plan(occurrence.on(), guards), occurrence);
  }

  private List<UUID> jointHosts(
      DialogueRequests.Plan request, Unit host, LocalDate on, Guards guards) {
    if (request.jointHosts() == null || guards.failed()) {
      return List.of();
    }
    var joint =
        request.jointHosts().stream().map(name -> units.require("/jointHosts", name)).toList();
    for (var unit : joint) {
      DialogueProblem.UNIT_NOT_VALID.unless(
          unit.isValid(on), guards, "/jointHosts", unit.name(), on);
      DialogueProblem.OTHER_PROVINCE.unless(
          Objects.equals(unit.provinceId(), host.provinceId()), guards, "/jointHosts", unit.name());
    }
    return joint.stream().map(Unit::id).toList();
  }

  DialogueView announce(UUID id, DialogueRequests.Announcement request) {
    var act = open(id, DialogueAct.ANNOUNCEMENT, request);
    requireSameDay(request.announcedOn(), act);
    var event = act.dialogue().announce(request.plannedOn(), act.on(), act.guards());
    return recordOfHost(act.dialogue(), event, act.occurrence());
  }

  DialogueView hold(UUID id, DialogueRequests.Holding request) {
    var act = open(id, DialogueAct.HOLDING, request);
    act.dialogue().require(DialogueAct.HOLDING);
    if (request.attendance() == null || act.guards().failed()) {
      throw act.guards().refusal();
    }
    requireSameDay(request.heldOn(), act);
    var event =
        act.dialogue()
            .hold(
                request.chair(),
                request.attendance().counted(),
                deputyMayPreside,
                act.on(),
                act.guards());
    var held = recordOfHost(act.dialogue(), event, act.occurrence());
    duties.dialogueHeld(act.dialogue().hosts(), act.occurrence());
    return held;
  }

  private static void requireSameDay(LocalDate day, Opened act) {
    DialogueProblem.DATES_DIFFER.unless(
        day == null || day.equals(act.on()), act.guards(), "/occurredOn", act.on(), day);
  }

  DialogueView conclude(UUID id, DialogueRequests.Conclusion request) {
    var act = open(id, DialogueAct.CONCLUSION, request);
    var points = points(request, act);
    var event =
        act.dialogue().conclude(request.noticeNumber(), sheet.of(id), act.on(), act.guards());
    var concluded = recordOfHost(act.dialogue(), event, act.occurrence());
    conclusions.keep(id, points);
    return concluded;
  }

  private List<ConclusionPoint> points(DialogueRequests.Conclusion request, Opened act) {
    if (request.points() == null || act.guards().failed()) {
      return List.of();
    }
    var points = new ArrayList<ConclusionPoint>();
    for (var point : request.points()) {
      var pointer = "/points/" + points.size();
      var owner = units.require(pointer + "/owner", point.owner());
      DialogueProblem.OTHER_PROVINCE.unless(
          Objects.equals(owner.provinceId(), act.dialogue().provinceId()),
          act.guards(),
          pointer + "/owner",
          owner.name());
      DialogueProblem.DUE_BEFORE_CONCLUSION.unless(
          !point.dueOn().isBefore(act.on()),
          act.guards(),
          pointer + "/dueOn",
          point.dueOn(),
          act.on());
      points.add(new ConclusionPoint(points.size() + 1, point.text(), owner.id(), point.dueOn()));
    }
    return points;
  }

  DialogueView publish(UUID id, DialogueRequests.Step request) {
    var act = open(id, DialogueAct.PUBLICATION, request);
    var event = act.dialogue().publish(calendars.days(), act.on(), act.guards());
    return recordOfHost(act.dialogue(), event, act.occurrence());
  }

  DialogueView postpone(UUID id, DialogueRequests.Reason request) {
    var act = open(id, DialogueAct.POSTPONEMENT, request);
    var event = act.dialogue().postpone(act.on(), act.guards());
    return recordOfHost(act.dialogue(), event, act.occurrence().noting(request.reason()));
  }

  DialogueView cancel(UUID id, DialogueRequests.Reason request) {
    var act = open(id, DialogueAct.CANCELLATION, request);
    var event = act.dialogue().cancel(act.on(), act.guards());
    return recordOfHost(act.dialogue(), event, act.occurrence().noting(request.reason()));
  }

  DialogueView close(UUID id, DialogueRequests.Step request) {
    var supervisor = supervising.require();
    var guards = validator.check(request);
    var dialogue = dialogues.require(id);
    rights.requireSight(dialogue);
    preconditions.match(dialogue.version());
    var occurrence = occurrences.of(request, dialogue.hostUnitId(), guards);
    var event = dialogue.close(supervisor, sheet.of(id), occurrence.on(), guards);
    return record(dialogue, event, occurrence);
  }

  private <R extends Record & Act> Opened open(UUID id, DialogueAct act, R request) {
    rights.requireRole(act);
    var guards = validator.check(request);
    var dialogue = dialogues.require(id);
    var behalf = rights.requireHost(dialogue, units.idOrNull("/onBehalfOf", request.onBehalfOf()));
    preconditions.match(dialogue.version());
    var occurrence = occurrences.of(request, dialogue.hostUnitId(), guards);
    return new Opened(dialogue, guards, occurrence.onBehalfOf(behalf.orElse(null)));
  }

  private DialogueView recordOfHost(Dialogue dialogue, DialogueEvent event, Occurrence occurrence) {
    dialogue.keepHostActor(caller.require().unit());
    return record(dialogue, event, occurrence);
  }

  private DialogueView record(Dialogue dialogue, DialogueEvent event, Occurrence occurrence) {
    dialogues.save(dialogue);
    journal.append(event, occurrence);
    return DialogueView.of(dialogue, units.tree(), rights.actions(dialogue));
  }
}
