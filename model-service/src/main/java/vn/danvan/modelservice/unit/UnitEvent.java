package vn.danvan.modelservice.unit;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;
import vn.danvan.platform.units.Unit;

/** Facts in the life of a unit; each carries its whole state after the change. */
public sealed interface UnitEvent extends DomainEvent {

  String AGGREGATE = "OrgUnit";

  Unit unit();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "units";
  }

  @Override
  default UUID subject() {
    return unit().id();
  }

  @Override
  default long version() {
    return unit().version();
  }

  @Override
  default Object data() {
    return unit();
  }

  /** A unit was entered into the tree. */
  record UnitRegistered(Unit unit) implements UnitEvent {
    @Override
    public String type() {
      return "vn.danvan.UnitRegistered";
    }
  }

  /** Something about a unit changed, such as its opening for late entry. */
  record UnitChanged(Unit unit) implements UnitEvent {
    @Override
    public String type() {
      return "vn.danvan.UnitChanged";
    }
  }

  /** Others took over the whole or parts of a unit; it names them. Most often it is closed. */
  record UnitSucceeded(Unit unit) implements UnitEvent {
    @Override
    public String type() {
      return "vn.danvan.UnitSucceeded";
    }
  }
}
