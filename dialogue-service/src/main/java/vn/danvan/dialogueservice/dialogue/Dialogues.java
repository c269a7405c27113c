package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.access.CurrentCaller;

/** What the sheet of recommendations asks of its dialogue. */
@ApplicationScoped
public class Dialogues {

  private final DialogueRepository dialogues;
  private final DialogueRights rights;
  private final CurrentCaller caller;

  Dialogues(DialogueRepository dialogues, DialogueRights rights, CurrentCaller caller) {
    this.dialogues = dialogues;
    this.rights = rights;
    this.caller = caller;
  }

  /**
   * A dialogue whose sheet is open.
   *
   * @param onBehalfOf the host when it is not the caller's own unit
   */
  public record OpenSheet(
      UUID id, UUID hostUnitId, UUID provinceId, LocalDate heldOn, Optional<UUID> onBehalfOf) {}

  /**
   * The dialogue, locked so that it is not concluded while its sheet is written. Whoever writes the
   * sheet acts for the host and does not close the dialogue.
   *
   * @param onBehalfOf the unit that the request names, or null
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}, {@code forbidden}, or
   *     {@code illegal-transition} (409) unless it is HELD
   */
  public OpenSheet requireOpenSheet(UUID id, UUID onBehalfOf) {
    var dialogue = dialogues.require(id);
    var behalf = rights.requireHost(dialogue, onBehalfOf);
    dialogue.require(DialogueAct.SHEET);
    dialogue.keepHostActor(caller.require().unit());
    return new OpenSheet(
        id, dialogue.hostUnitId(), dialogue.provinceId(), dialogue.heldOn(), behalf);
  }
}
