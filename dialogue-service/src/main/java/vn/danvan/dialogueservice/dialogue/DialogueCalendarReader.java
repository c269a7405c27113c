package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.platform.units.UnitTree;

/** The announced dialogues of a unit and of those below it, as anybody may see them. */
@ApplicationScoped
class DialogueCalendarReader {

  private static final int MOST = 1_000;
  private static final int MONTHS_BACK = 3;

  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;
  private final Jdbi jdbi;

  DialogueCalendarReader(UnitDirectory units, UnitScope scope, VietnamTime time, Jdbi jdbi) {
    this.units = units;
    this.scope = scope;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** The last months and everything to come, the nearest ones if they are very many. */
  String calendar(Unit unit) {
    var hosts = scope.within(unit.id(), "host_unit_id", "province_id");
    var joint = scope.within(unit.id(), "joint_host", "province_id");
    var tree = units.tree();
    var entries =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, version, title, state, host_unit_id, joint_host_unit_ids,
                               coalesce(held_on, planned_on) AS day
                        FROM dialogue
                        WHERE announced_on IS NOT NULL AND coalesce(held_on, planned_on) >= :from
                          AND (%s OR EXISTS (SELECT FROM unnest(joint_host_unit_ids) AS joint_host WHERE %s))
                        ORDER BY day, id LIMIT :most
                        """
                            .formatted(hosts.sql(), joint.sql()))
                    .bindMap(hosts.binding())
                    .bind("from", time.today().minusMonths(MONTHS_BACK))
                    .bind("most", MOST)
                    .map((row, _) -> entry(row, tree))
                    .list());
    return DialogueCalendar.of("Lịch đối thoại: " + unit.name(), entries, time.now());
  }

  private static DialogueCalendar.Entry entry(ResultSet row, UnitTree tree) throws SQLException {
    var state = DialogueState.valueOf(row.getString("state"));
    var hosts = new ArrayList<String>();
    hosts.add(tree.name(row.getObject("host_unit_id", UUID.class)));
    for (var joint : (UUID[]) row.getArray("joint_host_unit_ids").getArray()) {
      hosts.add(tree.name(joint));
    }
    return new DialogueCalendar.Entry(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("title"),
        row.getObject("day", LocalDate.class),
        state != DialogueState.POSTPONED && state != DialogueState.CANCELLED,
        List.copyOf(hosts));
  }
}
