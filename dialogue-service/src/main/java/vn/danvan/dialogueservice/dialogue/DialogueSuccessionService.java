package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.Unit;

/**
 * Passes dialogues that are still to be held on when their host is taken over whole. Those of a
 * divided host stay: whoever stands above all its parts acts on its behalf.
 */
@ApplicationScoped
class DialogueSuccessionService implements EventConsumer {

  private final DialogueRepository dialogues;
  private final Journal journal;
  private final Jdbi jdbi;

  DialogueSuccessionService(DialogueRepository dialogues, Journal journal, Jdbi jdbi) {
    this.dialogues = dialogues;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  @Override
  public Set<String> topics() {
    return Set.of("units");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.UnitSucceeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(event -> follow(event.data(Unit.class)));
  }

  void follow(Unit closed) {
    closed.wholeSuccessor().ifPresent(heir -> pass(closed.id(), heir));
  }

  private void pass(UUID closed, Unit.Succession heir) {
    var facts = new ArrayList<Journal.Fact>();
    for (var dialogue : toBeHeld(closed, heir)) {
      var passed = dialogue.passTo(heir.unitId(), provinceOf(heir.unitId()));
      facts.add(new Journal.Fact(passed, Occurrence.on(heir.effective())));
    }
    dialogues.flush();
    journal.appendAll(facts);
  }

  /** What was planned for the host's own time stays in its books. */
  private List<Dialogue> toBeHeld(UUID closed, Unit.Succession heir) {
    return dialogues
        .find(
            "hostUnitId = ?1 and plannedOn >= ?2 and state in ?3 order by id",
            closed,
            heir.effective(),
            Set.of(DialogueState.PLANNED, DialogueState.ANNOUNCED, DialogueState.POSTPONED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** From the table: the tree in memory learns of the successor only after this transaction. */
  private UUID provinceOf(UUID unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT province_id FROM unit WHERE id = :unit")
                .bind("unit", unit)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
  }
}
