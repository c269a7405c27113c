package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
 * Passes dialogues that are still to be held on when one of their hosts is taken over whole. Those
 * of a divided host stay until a person chooses: whoever stands above all its parts acts on its
 * behalf.
 */
@ApplicationScoped
class DialogueSuccessionService implements EventConsumer {

  /** What was planned for a day of the host's own time stays in its books. */
  private static final String TO_BE_HELD =
      """
      SELECT id FROM dialogue
      WHERE state IN ('PLANNED', 'ANNOUNCED', 'POSTPONED')
        AND (host_unit_id = :unit OR :unit = ANY(joint_host_unit_ids))
        AND (planned_on >= :from OR state = 'POSTPONED')
      ORDER BY id
      """;

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
    var open = toBeHeld(closed, heir.effective());
    if (open.isEmpty()) {
      return;
    }
    var host = host(heir.unitId());
    var facts = new ArrayList<Journal.Fact>();
    for (var dialogue : open) {
      var passed = dialogue.pass(closed, heir.unitId(), host.level(), host.province());
      facts.add(new Journal.Fact(passed, Occurrence.on(heir.effective())));
    }
    dialogues.flush();
    journal.appendAll(facts);
  }

  /** Looked at again once they are locked: an act may have held or moved one meanwhile. */
  private List<Dialogue> toBeHeld(UUID closed, LocalDate from) {
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(TO_BE_HELD)
                    .bind("unit", closed)
                    .bind("from", from)
                    .mapTo(UUID.class)
                    .list());
    return dialogues.hold(ids).values().stream()
        .filter(found -> found.hosts().contains(closed) && found.outlives(from.minusDays(1)))
        .toList();
  }

  private record Host(String level, UUID province) {}

  /** From the table: the tree in memory learns of the successor only after this transaction. */
  private Host host(UUID unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT level, province_id FROM unit WHERE id = :unit")
                .bind("unit", unit)
                .map(
                    (row, _) ->
                        new Host(row.getString("level"), row.getObject("province_id", UUID.class)))
                .one());
  }
}
