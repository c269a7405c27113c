package vn.danvan.dialogueservice.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Inboxes of units. */
@ApplicationScoped
public class Notifications {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final Jdbi jdbi;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;

  Notifications(Jdbi jdbi, CurrentCaller caller, UnitDirectory units, VietnamTime time) {
    this.jdbi = jdbi;
    this.caller = caller;
    this.units = units;
    this.time = time;
  }

  /**
   * What units are told of a recommendation.
   *
   * @param dueOn the day that comes near or has passed
   * @param level how far up it has come, 1 and more
   */
  public record News(NotificationKind kind, UUID recommendation, LocalDate dueOn, int level) {}

  /** Within a transaction. */
  public void tell(Collection<UUID> told, News news) {
    jdbi.useHandle(
        handle -> {
          for (var unit : told) {
            handle.execute(
                "INSERT INTO notification (id, unit_id, kind, recommendation_id, raised_on, due_on, level)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                unit,
                news.kind(),
                news.recommendation(),
                time.today(),
                news.dueOn(),
                news.level());
          }
        });
  }

  /** The caller's inbox, newest first; empty without a unit. */
  Page<NotificationView> list(PageRequest page) {
    var unit = caller.require().unit();
    if (unit == null) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM notification WHERE unit_id = ANY(:units) AND id < :before
                        ORDER BY id DESC LIMIT :rows
                        """)
                    .bind("units", withTakenOver(unit).toArray(UUID[]::new))
                    .bind("before", page.lastId().orElse(AFTER_ALL))
                    .bind("rows", page.limit() + 1)
                    .map(
                        (row, _) ->
                            new NotificationView(
                                row.getObject("id", UUID.class),
                                NotificationKind.valueOf(row.getString("kind")),
                                units.tree().ref(row.getObject("unit_id", UUID.class)),
                                "/api/v1/recommendations/"
                                    + row.getObject("recommendation_id", UUID.class),
                                row.getObject("raised_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getInt("level")))
                    .list());
    return page.page(found, one -> List.of(one.id().toString()));
  }

  /** The unit and all that it took over whole; none once it is closed itself. */
  private Set<UUID> withTakenOver(UUID unit) {
    var tree = units.tree();
    var today = time.today();
    var all = new TreeSet<UUID>();
    var open = new ArrayDeque<UUID>(List.of(unit));
    while (!open.isEmpty()) {
      var one = open.pop();
      if (tree.heir(one, today).equals(unit) && tree.isValid(unit, today) && all.add(one)) {
        tree.predecessors(one).forEach(before -> open.add(before.id()));
      }
    }
    return all;
  }
}
