package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitReplica;

/** Enters many units that stand below one another by one command. */
@ApplicationScoped
public class UnitTreeService {

  private final OrgUnitRepository units;
  private final UnitDirectory directory;
  private final UnitReplica replica;
  private final Journal journal;
  private final VietnamTime time;

  UnitTreeService(
      OrgUnitRepository units,
      UnitDirectory directory,
      UnitReplica replica,
      Journal journal,
      VietnamTime time) {
    this.units = units;
    this.directory = directory;
    this.replica = replica;
    this.journal = journal;
    this.time = time;
  }

  /**
   * A unit to be entered.
   *
   * @param parent code of a unit that is known or stands earlier in the list; null at the top
   */
  public record Planned(
      String code,
      String name,
      UnitKind kind,
      UnitLevel level,
      String parent,
      String statisticsCode) {}

  /**
   * Refuses if the units of the province change by acts only.
   *
   * @see "docs/rules.md: R-UNI-06 (by acts only)"
   */
  public void requireOpen(Unit province) {
    if (units.isByActs(province.id())) {
      throw UnitProblem.BY_ACTS_ONLY.because(province.name());
    }
  }

  /**
   * Enters the units, those above before those below.
   *
   * @param planned units whose codes of the statistics office none in the tree held on the day
   * @param validFrom first day of them all, today or earlier
   * @throws vn.danvan.platform.problem.DomainException {@code duplicate} (409) if somebody else has
   *     entered one of them meanwhile
   * @see "docs/rules.md: R-UNI-03 (parent), R-UNI-05 (validity)"
   */
  public List<Unit> register(List<Planned> planned, LocalDate validFrom) {
    refuseIfEntered(planned, validFrom);
    var paths = new HashMap<String, List<Unit>>();
    var entered = new ArrayList<OrgUnit>();
    for (var one : planned) {
      var above = one.parent() == null ? List.<Unit>of() : path(paths, one.parent(), validFrom);
      var unit =
          OrgUnit.register(
              Ids.next(),
              request(one, validFrom),
              new OrgUnit.Place(above, null),
              time.today(),
              new Guards());
      entered.add(unit);
      paths.put(one.code(), Stream.concat(Stream.of(unit.data()), above.stream()).toList());
    }
    units.persist(entered.stream());
    units.flush();
    var data = entered.stream().map(OrgUnit::data).toList();
    var when = Occurrence.on(time.today());
    journal.appendAll(
        data.stream()
            .map(unit -> new Journal.Fact(new UnitEvent.UnitRegistered(unit), when))
            .toList());
    replica.apply(data);
    return data;
  }

  private void refuseIfEntered(List<Planned> planned, LocalDate day) {
    units.lockEntering();
    var held =
        units.heldStatisticsCodes(planned.stream().map(Planned::statisticsCode).toList(), day);
    planned.stream()
        .filter(one -> held.contains(one.statisticsCode()))
        .findFirst()
        .ifPresent(
            entered -> {
              throw PlatformProblem.DUPLICATE.because(entered.name());
            });
  }

  private List<Unit> path(Map<String, List<Unit>> paths, String parent, LocalDate validFrom) {
    return paths.computeIfAbsent(
        parent,
        code -> directory.tree().withAncestors(directory.require("/parent", code).id(), validFrom));
  }

  private static RegisterUnitRequest request(Planned planned, LocalDate validFrom) {
    return new RegisterUnitRequest(
        planned.code(),
        planned.name(),
        null,
        planned.kind(),
        planned.level(),
        planned.parent(),
        null,
        planned.statisticsCode(),
        validFrom,
        null,
        null);
  }
}
