package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitReplica;

/** Writes what an act makes of the unit tree: many units by one command. */
@ApplicationScoped
public class UnitActsService {

  private final OrgUnitRepository units;
  private final Journal journal;
  private final UnitReplica replica;

  UnitActsService(OrgUnitRepository units, Journal journal, UnitReplica replica) {
    this.units = units;
    this.journal = journal;
    this.replica = replica;
  }

  /**
   * Writes the drafts, opened units in the order in which they stand. From now on the units of the
   * provinces that were touched change by acts only.
   *
   * @see "docs/rules.md: R-UNI-06 (by acts only)"
   */
  public void write(Collection<UnitDraft> drafts, Occurrence when) {
    var known =
        units
            .lockAll(
                drafts.stream()
                    .filter(draft -> !draft.isOpened())
                    .map(UnitDraft::id)
                    .sorted()
                    .toList())
            .stream()
            .collect(Collectors.toMap(OrgUnit::id, Function.identity()));
    var events = new ArrayList<UnitEvent>();
    for (var draft : drafts) {
      if (draft.isOpened()) {
        var unit = OrgUnit.opened(draft);
        units.persist(unit);
        events.add(new UnitEvent.UnitRegistered(unit.data()));
      }
    }
    units.flush();
    for (var draft : drafts) {
      if (!draft.isOpened()) {
        events.add(known.get(draft.id()).become(draft));
      }
    }
    units.flush();
    units.markByActs(drafts.stream().flatMap(UnitActsService::provinces).toList());
    journal.appendAll(events.stream().map(event -> new Journal.Fact(event, when)).toList());
    replica.apply(events.stream().map(UnitEvent::unit).toList());
  }

  private static Stream<UUID> provinces(UnitDraft draft) {
    return Stream.of(draft.formerProvince(), draft.unit().provinceId())
        .filter(province -> province != null)
        .distinct();
  }
}
