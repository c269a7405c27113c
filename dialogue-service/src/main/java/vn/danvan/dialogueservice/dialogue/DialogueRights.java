package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.dialogueservice.supervision.SupervisingBodies;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;

/** Who may do what with a dialogue; refuses acts by it and shows it in allowed actions. */
@ApplicationScoped
class DialogueRights {

  static final Role[] READERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR};
  static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};

  private static final Role[] PUBLISHERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};

  private final Access access;
  private final CurrentCaller caller;
  private final SupervisingBodies supervising;
  private final DialogueSheet sheet;

  DialogueRights(
      Access access, CurrentCaller caller, SupervisingBodies supervising, DialogueSheet sheet) {
    this.access = access;
    this.caller = caller;
    this.supervising = supervising;
    this.sheet = sheet;
  }

  /** Requires that the caller sees one of the hosts; otherwise the dialogue does not exist. */
  void requireSight(Dialogue dialogue) {
    if (dialogue.jointHostUnitIds().stream().noneMatch(access::sees)) {
      access.requireSight(dialogue.hostUnitId());
    }
  }

  /**
   * Requires a role that may do the act anywhere; the head of the host may publish, too.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} (403)
   */
  void requireRole(DialogueAct act) {
    if (act == DialogueAct.PUBLICATION) {
      access.require(PUBLISHERS);
    } else {
      access.require(CLERKS);
    }
  }

  /**
   * Requires that the caller acts for the host. On behalf of a unit below clerks alone do so.
   *
   * @param onBehalfOf the unit that the request names, or null
   * @return the host when it is not the caller's own unit, to be recorded
   */
  Optional<UUID> requireHost(Dialogue dialogue, UUID onBehalfOf) {
    requireSight(dialogue);
    var host = dialogue.hostUnitId();
    if (host.equals(caller.require().unit())) {
      return Optional.empty();
    }
    if (caller.require().hasAny(CLERKS) && host.equals(onBehalfOf) && access.sees(host)) {
      return Optional.of(host);
    }
    throw PlatformProblem.NOT_ALLOWED.because();
  }

  /** What the caller may do next. */
  List<AllowedAction> actions(Dialogue dialogue) {
    var actions = new ArrayList<AllowedAction>();
    for (var act : DialogueAct.values()) {
      if (act.isPossibleIn(dialogue.state()) && mayDo(act, dialogue)) {
        var missing = missing(act, dialogue);
        actions.add(new AllowedAction(act.noun(), href(act, dialogue), missing.isEmpty(), missing));
      }
    }
    return actions;
  }

  private boolean mayDo(DialogueAct act, Dialogue dialogue) {
    if (act == DialogueAct.CLOSURE) {
      return supervising.isCaller()
          && caller.find().map(Caller::unit).filter(unit -> !dialogue.isHeldBy(unit)).isPresent();
    }
    var current = caller.require();
    var host = dialogue.hostUnitId();
    return (current.hasAny(CLERKS) && access.sees(host))
        || (act == DialogueAct.PUBLICATION
            && current.has(Role.SIGNATORY)
            && host.equals(current.unit()));
  }

  private List<String> missing(DialogueAct act, Dialogue dialogue) {
    return switch (act) {
      case CONCLUSION ->
          sheet.of(dialogue.id()).unclassified() == 0
              ? List.of()
              : List.of(DialogueProblem.NOT_CLASSIFIED.code());
      case CLOSURE ->
          sheet.of(dialogue.id()).open() == 0
              ? List.of()
              : List.of(DialogueProblem.STILL_OPEN.code());
      default -> List.of();
    };
  }

  private static String href(DialogueAct act, Dialogue dialogue) {
    var address = "/api/v1/dialogues/" + dialogue.id() + "/" + act.noun();
    return act == DialogueAct.SHEET ? address + "/batch" : address;
  }
}
