package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the sheet of recommendations asks of its dialogue. */
@ApplicationScoped
public class Dialogues {

  private final DialogueRepository dialogues;
  private final DialogueRights rights;

  Dialogues(DialogueRepository dialogues, DialogueRights rights) {
    this.dialogues = dialogues;
    this.rights = rights;
  }

  /**
   * A dialogue whose sheet is open.
   *
   * @param onBehalfOf the host when it is not the caller's own unit
   */
  public record OpenSheet(
      UUID id, UUID hostUnitId, UUID provinceId, LocalDate heldOn, Optional<UUID> onBehalfOf) {}

  /**
   * The dialogue, locked so that it is not concluded while its sheet is written.
   *
   * @param onBehalfOf the unit that the request names, or null
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}, {@code forbidden}, or
   *     {@code illegal-transition} (409) unless it is HELD
   */
  public OpenSheet requireOpenSheet(UUID id, UUID onBehalfOf) {
    var dialogue = dialogues.require(id);
    var behalf = rights.requireHost(dialogue, onBehalfOf);
    dialogue.require(DialogueAct.SHEET);
    return new OpenSheet(
        id, dialogue.hostUnitId(), dialogue.provinceId(), dialogue.heldOn(), behalf);
  }
}
