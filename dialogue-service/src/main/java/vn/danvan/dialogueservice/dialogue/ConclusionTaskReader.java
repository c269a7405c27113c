package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.platform.units.UnitTree;

/**
 * What notices of conclusions give units to do, for who does it and for who gave it.
 *
 * @see "docs/rules.md: R-DLG-11 (tasks)"
 */
@ApplicationScoped
class ConclusionTaskReader {

  private static final String TASKS =
      """
      SELECT point.id, point.version, point.dialogue_id, dialogue.notice_number, point.number, point.text,
        dialogue.host_unit_id, point.owner_unit_id, point.due_on, point.done_on, point.report
      FROM conclusion_point AS point JOIN dialogue ON dialogue.id = point.dialogue_id
      """;

  private static final String PAGE = " ORDER BY due_on, id LIMIT :rows";

  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;
  private final Jdbi jdbi;

  ConclusionTaskReader(
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      UnitScope scope,
      VietnamTime time,
      Jdbi jdbi) {
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
   * Of owners or hosts in the subtree of a unit, by due date.
   *
   * @param unit root of the subtree; null: the caller's whole scope
   * @param done null: all
   */
  Page<ConclusionTaskView> below(UUID unit, Boolean done, PageRequest page) {
    access.require(DialogueRights.READERS);
    if (unit != null) {
      access.requireSight(unit);
    }
    var root = unit == null ? access.scopeRoot().orElse(null) : unit;
    if (root == null) {
      return new Page<>(List.of(), null);
    }
    var owner = scope.within(root, "point.owner_unit_id", "dialogue.province_id");
    var host = scope.within(root, "dialogue.host_unit_id", "dialogue.province_id");
    var hosted = tasks(host.sql(), done);
    return page(
        owner.sql().equals(host.sql())
            ? hosted
            : "(%s) UNION (%s)".formatted(ofOwners(done), hosted),
        host.binding(),
        page);
  }

  /** Those of the caller's own unit, and of units that it took over whole. */
  Page<ConclusionTaskView> mine(Boolean done, PageRequest page) {
    access.require(DialogueRights.READERS);
    var own = caller.require().unit();
    if (own == null || !access.sees(own)) {
      return new Page<>(List.of(), null);
    }
    var tree = units.tree();
    var today = time.today();
    var owners =
        tree.all().stream()
            .map(Unit::id)
            .filter(unit -> own.equals(tree.heir(unit, today)))
            .toArray(UUID[]::new);
    return page(ofOwners(done), Map.of("scope", owners), page);
  }

  /** Each owner is read in the list's order by itself, and no further than a page goes. */
  private static String ofOwners(Boolean done) {
    return "SELECT one.* FROM unnest(:scope::uuid[]) AS owner (id) CROSS JOIN LATERAL ("
        + tasks("point.owner_unit_id = owner.id", done)
        + ") AS one";
  }

  private static String tasks(String which, Boolean done) {
    var state = done == null ? "" : " AND point.done_on IS " + (done ? "NOT NULL" : "NULL");
    return TASKS
        + (" WHERE " + which + " AND (point.due_on, point.id) > (:due, :after)" + state)
        + PAGE;
  }

  private Page<ConclusionTaskView> page(
      String tasks, Map<String, Object> binding, PageRequest page) {
    var last = page.last(2, Last::read).orElse(Last.NONE);
    var bindings = new HashMap<>(binding);
    bindings.put("due", last.due());
    bindings.put("after", last.id());
    bindings.put("rows", page.limit() + 1);
    var tree = units.tree();
    var today = time.today();
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM (" + tasks + ") AS task" + PAGE)
                    .bindMap(bindings)
                    .map((row, _) -> view(row, tree, today))
                    .list());
    return page.page(found, task -> List.of(task.dueOn().toString(), task.id().toString()));
  }

  /**
   * One of them.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} if the caller sees neither
   *     its owner nor its host
   */
  ConclusionTaskView read(UUID id) {
    access.require(DialogueRights.READERS);
    var task = find(id).orElseThrow(PlatformProblem.UNKNOWN::because);
    requireSight(task.owner().id(), task.host().id());
    return task;
  }

  /** Requires that the caller sees the owner, be it as what took it over, or the host. */
  void requireSight(UUID owner, UUID host) {
    if (!access.sees(units.tree().heir(owner, time.today())) && !access.sees(host)) {
      access.requireSight(owner);
    }
  }

  private Optional<ConclusionTaskView> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TASKS + " WHERE point.id = :id")
                .bind("id", id)
                .map((row, _) -> view(row, units.tree(), time.today()))
                .findOne());
  }

  private static ConclusionTaskView view(ResultSet row, UnitTree tree, LocalDate today)
      throws SQLException {
    var due = row.getObject("due_on", LocalDate.class);
    var done = row.getObject("done_on", LocalDate.class);
    return new ConclusionTaskView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("dialogue_id", UUID.class),
        row.getString("notice_number"),
        row.getInt("number"),
        row.getString("text"),
        tree.ref(row.getObject("host_unit_id", UUID.class)),
        tree.ref(row.getObject("owner_unit_id", UUID.class)),
        due,
        (done == null ? today : done).isAfter(due),
        done,
        row.getString("report"));
  }
}
