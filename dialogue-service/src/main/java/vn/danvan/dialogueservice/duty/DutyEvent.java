package vn.danvan.dialogueservice.duty;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a duty; each carries its whole public state after the change. */
public sealed interface DutyEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "DialogueDuty";

  @Override
  DutyData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "duties";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** A regulation demands dialogues and reception days of a head. */
  record DutyEstablished(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyEstablished";
    }
  }

  /** Another duty of the same head follows it. */
  record DutyReplaced(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyReplaced";
    }
  }

  /** It ends. */
  record DutyEnded(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyEnded";
    }
  }

  /** A dialogue of its unit was held. */
  record DutyProgressed(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyProgressed";
    }
  }

  /** A year of it is over, or it itself. */
  record DutyYearSettled(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyYearSettled";
    }
  }

  /** A dialogue is due soon that is short. */
  record DutyReminded(DutyData data) implements DutyEvent {
    @Override
    public String type() {
      return "vn.danvan.DutyReminded";
    }
  }
}
