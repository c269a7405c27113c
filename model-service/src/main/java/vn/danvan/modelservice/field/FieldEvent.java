package vn.danvan.modelservice.field;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a field; each carries its whole state after the change. */
public sealed interface FieldEvent extends DomainEvent {

  String AGGREGATE = "Field";

  FieldData field();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "reference-data";
  }

  @Override
  default UUID subject() {
    return field().id();
  }

  @Override
  default long version() {
    return field().version();
  }

  @Override
  default Object data() {
    return field();
  }

  /** A field may be used from now on. */
  record FieldRegistered(FieldData field) implements FieldEvent {
    @Override
    public String type() {
      return "vn.danvan.FieldRegistered";
    }
  }

  /** It may not be named after a day. */
  record FieldClosed(FieldData field) implements FieldEvent {
    @Override
    public String type() {
      return "vn.danvan.FieldClosed";
    }
  }
}
