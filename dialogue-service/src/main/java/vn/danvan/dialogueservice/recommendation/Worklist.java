package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.platform.units.UnitTree;

/**
 * What is to be done about recommendations, by the day on which it is due: the overdue ones come
 * first. Each unit is read in that order by itself and no further than a page goes, so that it does
 * not matter how many there are.
 *
 * @see "docs/rules.md: R-REC-41 (worklists)"
 */
@ApplicationScoped
class Worklist {

  private static final String COLUMNS =
      """
      SELECT id, version, state, kind, field_code, host_unit_id, owner_unit_id, received_on, due_on, objected_on
      FROM recommendation
      WHERE %s AND (due_on, id) > (:due, :after)
      """
          .formatted(RecommendationState.IS_OPEN);

  private static final String PAGE = " ORDER BY due_on, id LIMIT :rows";
  private static final String OF_OTHERS = " AND lead_unit_id IS DISTINCT FROM :own";

  private final RecommendationRights rights;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;
  private final Jdbi jdbi;

  Worklist(
      RecommendationRights rights,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      UnitScope scope,
      VietnamTime time,
      Jdbi jdbi) {
    this.rights = rights;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.scope = scope;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** Due date and id of the last one seen. */
  private record Last(LocalDate due, UUID id) {
    private static final Last NONE = new Last(LocalDate.EPOCH, new UUID(0, 0));

    static Last read(List<String> key) {
      return new Last(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast()));
    }
  }

  /**
   * The open ones whose owner lies in the subtree of a unit.
   *
   * @param unit root of the subtree; null: the caller's whole scope
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} outside the scope
   */
  Page<WorkItem> below(UUID unit, PageRequest page) {
    access.require(RecommendationRights.READERS);
    if (unit != null) {
      access.requireSight(unit);
    }
    var root = unit == null ? access.scopeRoot().orElse(null) : unit;
    if (root == null) {
      return new Page<>(List.of(), null);
    }
    var keys = scope.keys(root, "owner_unit_id", "province_id");
    return page(
        "SELECT one.* FROM unnest(:keys::uuid[]) AS key (id) CROSS JOIN LATERAL ("
            + (COLUMNS + " AND " + keys.column() + " = key.id" + hidden() + PAGE)
            + ") AS one",
        Map.of("keys", keys.values()),
        page);
  }

  /** The open ones that the caller's own unit leads, owns or helps with. */
  Page<WorkItem> mine(PageRequest page) {
    access.require(RecommendationRights.READERS);
    var own = caller.require().unit();
    if (own == null || !access.sees(own)) {
      return new Page<>(List.of(), null);
    }
    return page(
        "(%s) UNION (%s)"
            .formatted(
                COLUMNS + " AND owner_unit_id = :own" + hidden() + PAGE,
                COLUMNS
                    + " AND cooperating_unit_ids <> '{}' AND cooperating_unit_ids @> ARRAY[:own::uuid]"
                    + hidden()
                    + PAGE),
        Map.of(),
        page);
  }

  /** A supervisor does not see what its own body resolves. */
  private String hidden() {
    return rights.onlySupervises() ? OF_OTHERS : "";
  }

  private Page<WorkItem> page(String sql, Map<String, Object> binding, PageRequest page) {
    var last = page.last(2, Last::read).orElse(Last.NONE);
    var bindings = new HashMap<>(binding);
    bindings.put("due", last.due());
    bindings.put("after", last.id());
    bindings.put("rows", page.limit() + 1);
    bindings.put("own", caller.require().unit());
    var tree = units.tree();
    var today = time.today();
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql + PAGE)
                    .bindMap(bindings)
                    .map((row, _) -> item(row, tree, today))
                    .list());
    return page.page(found, item -> List.of(item.dueOn().toString(), item.id().toString()));
  }

  private static WorkItem item(ResultSet row, UnitTree tree, LocalDate today) throws SQLException {
    var due = row.getObject("due_on", LocalDate.class);
    return new WorkItem(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        RecommendationState.valueOf(row.getString("state")),
        RecommendationKind.valueOf(row.getString("kind")),
        row.getString("field_code"),
        tree.ref(row.getObject("host_unit_id", UUID.class)),
        tree.ref(row.getObject("owner_unit_id", UUID.class)),
        row.getObject("received_on", LocalDate.class),
        due,
        due.isBefore(today),
        row.getObject("objected_on", LocalDate.class));
  }
}
