package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
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
 * Passes open nominations to higher rounds on when their unit is taken over whole. Those of a
 * divided unit stay until a person chooses: whoever stands above all its parts acts on its behalf.
 */
@ApplicationScoped
class NominationSuccessionService implements EventConsumer {

  private final NominationRepository nominations;
  private final Journal journal;
  private final Jdbi jdbi;

  NominationSuccessionService(NominationRepository nominations, Journal journal, Jdbi jdbi) {
    this.nominations = nominations;
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
    for (var nomination : nominations.ofUnit(closed, Nomination.OPEN)) {
      var passed = nomination.passTo(heir.unitId(), provinceOf(heir.unitId()));
      facts.add(new Journal.Fact(passed, Occurrence.on(heir.effective())));
    }
    nominations.flush();
    journal.appendAll(facts);
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
