package vn.danvan.modelservice.directive;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a directive; each carries its whole state after the change. */
public sealed interface DirectiveEvent extends DomainEvent {

  String AGGREGATE = "Directive";

  DirectiveData directive();

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
    return directive().id();
  }

  @Override
  default long version() {
    return directive().version();
  }

  @Override
  default Object data() {
    return directive();
  }

  /** It may be named from now on. */
  record DirectiveRegistered(DirectiveData directive) implements DirectiveEvent {
    @Override
    public String type() {
      return "vn.danvan.DirectiveRegistered";
    }
  }

  /** It may not be named after a day. */
  record DirectiveClosed(DirectiveData directive) implements DirectiveEvent {
    @Override
    public String type() {
      return "vn.danvan.DirectiveClosed";
    }
  }
}
