package vn.danvan.dialogueservice.dialogue;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a dialogue; each carries its whole public state after the change. */
public sealed interface DialogueEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "Dialogue";

  @Override
  DialogueData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "dialogues";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** The host plans a dialogue. */
  record DialoguePlanned(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialoguePlanned";
    }
  }

  /** The day was made public. */
  record DialogueAnnounced(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueAnnounced";
    }
  }

  /** It will be held on another day. */
  record DialoguePostponed(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialoguePostponed";
    }
  }

  /** It will not be held. */
  record DialogueCancelled(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueCancelled";
    }
  }

  /** The head met the citizens. */
  record DialogueHeld(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueHeld";
    }
  }

  /** The notice of conclusions was issued. */
  record DialogueConcluded(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueConcluded";
    }
  }

  /** The conclusions were made public. */
  record DialoguePublished(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialoguePublished";
    }
  }

  /** Everything that was recommended has come to its end. */
  record DialogueClosed(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueClosed";
    }
  }

  /** A successor has taken over its host. */
  record DialogueTransferred(DialogueData data) implements DialogueEvent {
    @Override
    public String type() {
      return "vn.danvan.DialogueTransferred";
    }
  }
}
