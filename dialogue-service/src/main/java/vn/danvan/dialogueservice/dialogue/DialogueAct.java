package vn.danvan.dialogueservice.dialogue;

import static vn.danvan.dialogueservice.dialogue.DialogueState.ANNOUNCED;
import static vn.danvan.dialogueservice.dialogue.DialogueState.CONCLUDED;
import static vn.danvan.dialogueservice.dialogue.DialogueState.HELD;
import static vn.danvan.dialogueservice.dialogue.DialogueState.PLANNED;
import static vn.danvan.dialogueservice.dialogue.DialogueState.POSTPONED;
import static vn.danvan.dialogueservice.dialogue.DialogueState.PUBLISHED;

import java.util.Set;

/** Acts on a dialogue: the noun of the path and the states in which each is possible. */
enum DialogueAct {
  ANNOUNCEMENT("announcement", PLANNED, POSTPONED),
  POSTPONEMENT("postponement", ANNOUNCED),
  CANCELLATION("cancellation", ANNOUNCED),
  HOLDING("holding", ANNOUNCED),
  SHEET("recommendations", HELD),
  CONCLUSION("conclusion", HELD),
  PUBLICATION("publication", CONCLUDED),
  CLOSURE("closure", PUBLISHED);

  private final String noun;
  private final Set<DialogueState> from;

  DialogueAct(String noun, DialogueState... from) {
    this.noun = noun;
    this.from = Set.of(from);
  }

  String noun() {
    return noun;
  }

  boolean isPossibleIn(DialogueState state) {
    return from.contains(state);
  }
}
