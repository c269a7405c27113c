package vn.danvan.dialogueservice.digest;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a digest; journaled, not published. */
sealed interface OpinionDigestEvent extends DomainEvent {

  @Override
  OpinionDigestData data();

  @Override
  default String aggregate() {
    return "OpinionDigest";
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

  /** Its samples were chosen. */
  record OpinionDigestPrepared(OpinionDigestData data) implements OpinionDigestEvent {
    @Override
    public String type() {
      return "vn.danvan.OpinionDigestPrepared";
    }
  }

  /** It was signed. */
  record OpinionDigestApproved(OpinionDigestData data) implements OpinionDigestEvent {
    @Override
    public String type() {
      return "vn.danvan.OpinionDigestApproved";
    }
  }
}
