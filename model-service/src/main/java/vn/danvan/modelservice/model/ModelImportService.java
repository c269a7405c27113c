package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.imports.ImportColumn;
import vn.danvan.modelservice.imports.ImportOutcome;
import vn.danvan.modelservice.imports.ImportRow;
import vn.danvan.modelservice.imports.ImportTarget;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Models out of files. Each goes the way of a single creation; a row whose model is there already
 * is left alone.
 *
 * @see "docs/rules.md: R-IMP-02 (repeats), R-IMP-04 (in the sender's name)"
 */
@ApplicationScoped
class ModelImportService implements ImportTarget {

  private final ModelService service;
  private final ModelRepository models;
  private final Journal journal;
  private final UnitDirectory units;
  private final Access access;
  private final Jdbi jdbi;

  ModelImportService(
      ModelService service,
      ModelRepository models,
      Journal journal,
      UnitDirectory units,
      Access access,
      Jdbi jdbi) {
    this.service = service;
    this.models = models;
    this.journal = journal;
    this.units = units;
    this.access = access;
    this.jdbi = jdbi;
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public String sheet() {
    return "Mô hình";
  }

  @Override
  public String path() {
    return ModelImportResource.PATH;
  }

  @Override
  public List<ImportColumn> columns() {
    return ModelColumns.ALL;
  }

  @Override
  public String mainColumn() {
    return ModelColumns.OWNER;
  }

  @Override
  public void requireMayImport() {
    access.require(Role.OFFICER, Role.SECRETARY);
  }

  @Override
  public Intake begin(boolean store) {
    requireMayImport();
    return new ModelIntake(store);
  }

  /** What makes two rows the same model: a file may come again, or overlap with another. */
  private record Key(UUID ownerUnit, ModelKind kind, String title, UUID area, LocalDate startsOn) {}

  private final class ModelIntake implements Intake {

    private final boolean store;
    private final Map<Key, Integer> seen = new HashMap<>();

    ModelIntake(boolean store) {
      this.store = store;
    }

    @Override
    public void take(List<ImportRow> rows, ImportOutcome outcome) {
      var known = visible(rows);
      var present = present(rows);
      var drafts = new ArrayList<Batches.Draft<Model>>();
      for (var row : rows) {
        if (row.text(ModelColumns.ID) != null) {
          if (known.contains(row.text(ModelColumns.ID))) {
            outcome.leaveAlone();
          } else {
            outcome.refuseUnknown(row, "/" + ModelColumns.ID);
          }
          continue;
        }
        var key = key(row);
        var earlier = key.map(one -> seen.putIfAbsent(one, row.number()));
        if (earlier.isPresent()) {
          outcome.refuseRepeated(row, earlier.get());
        } else if (row.faults().isEmpty() && key.filter(one -> isThere(one, present)).isPresent()) {
          outcome.leaveAlone();
        } else {
          draft(row, drafts, outcome);
        }
      }
      if (store && !drafts.isEmpty()) {
        models.addAll(drafts.stream().map(Batches.Draft::aggregate).toList());
        journal.appendAll(drafts.stream().map(Batches.Draft::fact).toList());
      }
    }

    /** What lies outside of the scope is refused like anything else there. */
    private boolean isThere(Key key, Set<Key> present) {
      return present.contains(key) && access.sees(key.ownerUnit());
    }

    private void draft(ImportRow row, List<Batches.Draft<Model>> drafts, ImportOutcome outcome) {
      try {
        var draft = service.draft(ModelColumns.request(row));
        if (row.faults().isEmpty()) {
          drafts.add(draft);
          outcome.create();
        } else {
          outcome.refuse(row, List.of());
        }
      } catch (DomainException refusal) {
        outcome.refuse(row, refusal.reasons());
      }
    }
  }

  /** Of a row that names its owner, with a title as it may be, and no area that is unknown. */
  private Optional<Key> key(ImportRow row) {
    var area = unit(row.text("area"));
    var title = row.text("title");
    return title == null
            || !Characters.allowed(title, false)
            || (row.text("area") != null && area.isEmpty())
        ? Optional.empty()
        : unit(row.text(ModelColumns.OWNER))
            .map(
                owner ->
                    new Key(
                        owner,
                        Objects.requireNonNullElse(
                            row.choice("kind", ModelKind.class), ModelKind.MODEL),
                        title,
                        area.orElse(null),
                        row.date("startsOn")));
  }

  private Optional<UUID> unit(String code) {
    return code == null ? Optional.empty() : units.tree().find(code).map(Unit::id);
  }

  /** Ids that rows name and whose models lie in the sender's scope, as they are written. */
  private Set<String> visible(Collection<ImportRow> rows) {
    var named = new HashMap<UUID, String>();
    for (var row : rows) {
      var text = row.text(ModelColumns.ID);
      if (text != null) {
        id(text).ifPresent(id -> named.put(id, text));
      }
    }
    return models.readAll(named.keySet()).values().stream()
        .filter(model -> access.sees(model.ownerUnitId()))
        .map(model -> named.get(model.id()))
        .collect(Collectors.toSet());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** Those of the rows' models that are there; what was rejected or withdrawn may come anew. */
  private Set<Key> present(Collection<ImportRow> rows) {
    var owners = new HashSet<UUID>();
    var titles = new HashSet<String>();
    rows.forEach(
        row ->
            key(row)
                .ifPresent(
                    key -> {
                      owners.add(key.ownerUnit());
                      titles.add(key.title());
                    }));
    if (owners.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT owner_unit_id, kind, title, area_unit_id, starts_on FROM model
                    WHERE owner_unit_id = ANY (:owners) AND title = ANY (:titles)
                      AND state NOT IN ('REJECTED', 'WITHDRAWN')
                    """)
                .bind("owners", owners.toArray(UUID[]::new))
                .bind("titles", titles.toArray(String[]::new))
                .map(
                    (row, _) ->
                        new Key(
                            row.getObject(1, UUID.class),
                            ModelKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, LocalDate.class)))
                .collect(Collectors.toSet()));
  }
}
