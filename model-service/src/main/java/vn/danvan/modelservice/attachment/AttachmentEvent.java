package vn.danvan.modelservice.attachment;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of an attachment. Journaled only: evidence concerns no other service. */
public sealed interface AttachmentEvent extends DomainEvent {

  String AGGREGATE = "Attachment";

  AttachmentData attachment();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return attachment().id();
  }

  @Override
  default long version() {
    return attachment().version();
  }

  @Override
  default Object data() {
    return attachment();
  }

  /** A file was attached to a model. */
  record AttachmentAdded(AttachmentData attachment) implements AttachmentEvent {
    @Override
    public String type() {
      return "vn.danvan.AttachmentAdded";
    }
  }

  /** It was taken away, with its content. */
  record AttachmentRemoved(AttachmentData attachment) implements AttachmentEvent {
    @Override
    public String type() {
      return "vn.danvan.AttachmentRemoved";
    }
  }
}
