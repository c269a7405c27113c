package vn.danvan.dialogueservice.recommendation;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a request to erase a contact; journaled, not published. */
sealed interface ContactErasureEvent extends DomainEvent {

  @Override
  ContactErasureData data();

  @Override
  default String aggregate() {
    return "ContactErasure";
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** An officer asked for it. */
  record ContactErasureRequested(ContactErasureData data) implements ContactErasureEvent {
    @Override
    public String type() {
      return "vn.danvan.ContactErasureRequested";
    }
  }

  /** Another person approved or refused it. */
  record ContactErasureDecided(ContactErasureData data) implements ContactErasureEvent {
    @Override
    public String type() {
      return "vn.danvan.ContactErasureDecided";
    }
  }
}
