package vn.danvan.platform.journal;

import java.util.UUID;

/**
 * A fact in the life of an aggregate; carries the aggregate's whole public state after the change.
 */
public interface DomainEvent {

  /** CloudEvents type, spelled out: classes move, contracts stay. */
  String type();

  /** Name of the aggregate's type. */
  String aggregate();

  /**
   * Topic without prefix and version, such as {@code models}; null for what is journaled but not
   * published.
   */
  String topic();

  UUID subject();

  /** The aggregate's version after the change; its first event has 1. */
  long version();

  /** The public state, a record; no personal data, no free text. */
  Object data();
}
