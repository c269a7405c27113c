package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.imports.ImportColumn;
import vn.danvan.modelservice.imports.ImportOutcome;
import vn.danvan.modelservice.imports.ImportRow;
import vn.danvan.modelservice.imports.ImportTarget;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitReplica;

/**
 * Units out of files. Each keeps to the rules of a single registration; a parent may stand in the
 * same file, in any row. A row whose code exists is left alone.
 *
 * @see "docs/rules.md: R-IMP-02 (repeats), R-UNI-06 (by acts only)"
 */
@ApplicationScoped
class UnitImportService implements ImportTarget {

  private static final int UNITS_AT_ONCE = 500;

  private final OrgUnitRepository units;
  private final UnitDirectory directory;
  private final UnitReplica replica;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final VietnamTime time;

  UnitImportService(
      OrgUnitRepository units,
      UnitDirectory directory,
      UnitReplica replica,
      Journal journal,
      Access access,
      RequestValidator validator,
      VietnamTime time) {
    this.units = units;
    this.directory = directory;
    this.replica = replica;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.time = time;
  }

  @Override
  public String name() {
    return "units";
  }

  @Override
  public String sheet() {
    return "Đơn vị";
  }

  @Override
  public String path() {
    return UnitImportResource.PATH;
  }

  @Override
  public List<ImportColumn> columns() {
    return UnitColumns.ALL;
  }

  @Override
  public String mainColumn() {
    return UnitColumns.CODE_KEY;
  }

  @Override
  public void requireMayImport() {
    access.require(Role.ADMIN, Role.INTEGRATOR);
  }

  @Override
  public Intake begin(boolean store) {
    requireMayImport();
    return new UnitIntake(store);
  }

  /** Holds the rows until the last one, since what stands above may come later. */
  private final class UnitIntake implements Intake {

    private final boolean store;
    private final List<ImportRow> waiting = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Unit> made = new HashMap<>();
    private final Map<UUID, Unit> madeById = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<UUID, Boolean> byActs = new HashMap<>();
    private final List<OrgUnit> unsaved = new ArrayList<>();

    UnitIntake(boolean store) {
      this.store = store;
    }

    @Override
    public void take(List<ImportRow> rows, ImportOutcome outcome) {
      for (var row : rows) {
        var code = row.text(UnitColumns.CODE_KEY);
        var earlier = code == null ? null : seen.putIfAbsent(code, row.number());
        if (earlier != null) {
          outcome.refuseRepeated(row, earlier);
        } else if (exists(code)) {
          outcome.leaveAlone();
        } else {
          waiting.add(row);
        }
      }
    }

    private boolean exists(String code) {
      return code != null
          && directory.tree().find(code).filter(unit -> unit.code().equals(code)).isPresent();
    }

    /** From the top down; what hangs in a loop names a parent that never comes. */
    @Override
    public void finish(ImportOutcome outcome) {
      var inFile = new HashSet<String>();
      waiting.forEach(row -> inFile.add(row.text(UnitColumns.CODE_KEY)));
      var below = new LinkedHashMap<String, List<ImportRow>>();
      var next = new ArrayDeque<ImportRow>();
      for (var row : waiting) {
        var parent = row.text(UnitColumns.PARENT);
        if (parent != null && inFile.contains(parent)) {
          below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
        } else {
          next.add(row);
        }
      }
      while (!next.isEmpty()) {
        var row = next.poll();
        register(row, outcome);
        var children = below.remove(row.text(UnitColumns.CODE_KEY));
        if (children != null) {
          next.addAll(children);
        }
      }
      below.values().forEach(loop -> loop.forEach(row -> register(row, outcome)));
      if (store) {
        save();
        replica.apply(madeById.values());
      }
    }

    private void register(ImportRow row, ImportOutcome outcome) {
      var request = UnitColumns.request(row);
      if (request.parent() != null && refused.contains(request.parent())) {
        // Its own faults show once the row above is mended.
        refused.add(request.code());
        return;
      }
      try {
        var guards = validator.check(request);
        var id = Ids.next();
        var place = place(id, request);
        UnitService.refuseIfByActs(
            place, province -> byActs.computeIfAbsent(province, units::isByActs), directory.tree());
        var unit = OrgUnit.register(id, request, place, time.today(), guards);
        if (!row.faults().isEmpty()) {
          refuse(row, request, List.of(), outcome);
          return;
        }
        made.put(request.code(), unit.data());
        madeById.put(id, unit.data());
        outcome.create();
        if (store) {
          unsaved.add(unit);
          if (unsaved.size() == UNITS_AT_ONCE) {
            save();
          }
        }
      } catch (DomainException refusal) {
        refuse(row, request, refusal.reasons(), outcome);
      }
    }

    private void refuse(
        ImportRow row,
        RegisterUnitRequest request,
        List<Violation> reasons,
        ImportOutcome outcome) {
      outcome.refuse(row, reasons);
      refused.add(request.code());
    }

    private OrgUnit.Place place(UUID id, RegisterUnitRequest request) {
      var on = request.validFrom() == null ? time.today() : request.validFrom();
      var itself =
          request.territory() == null
              || request.territory().equals(request.code())
              || request.territory().equals(id.toString());
      return new OrgUnit.Place(
          ancestors(request.parent(), on), itself ? null : find("/territory", request.territory()));
    }

    private Unit find(String pointer, String idOrCode) {
      var inFile = made.get(idOrCode);
      return inFile == null ? directory.require(pointer, idOrCode) : inFile;
    }

    /** As the tree tells it, but through the units that the file adds. */
    private List<Unit> ancestors(String parent, LocalDate on) {
      var path = new ArrayList<Unit>();
      if (parent == null) {
        return path;
      }
      for (var unit = find("/parent", parent); unit != null; ) {
        if (madeById.containsKey(unit.id())) {
          path.add(unit);
          var above = unit.parentId();
          unit = above == null ? null : madeById.getOrDefault(above, known(above));
        } else {
          path.addAll(directory.tree().withAncestors(unit.id(), on));
          unit = null;
        }
      }
      return path;
    }

    private Unit known(UUID id) {
      return directory.tree().find(id).orElse(null);
    }

    private void save() {
      units.addAll(unsaved);
      var when = Occurrence.on(time.today());
      journal.appendAll(
          unsaved.stream()
              .map(unit -> new Journal.Fact(new UnitEvent.UnitRegistered(unit.data()), when))
              .toList());
      unsaved.clear();
    }
  }
}
