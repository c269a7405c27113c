package vn.danvan.recognitionservice.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;

/** The caller's inbox: what the caller's unit was told, newest first. */
@ApplicationScoped
class NotificationQueries {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final CurrentCaller caller;
  private final Jdbi jdbi;

  NotificationQueries(CurrentCaller caller, Jdbi jdbi) {
    this.caller = caller;
    this.jdbi = jdbi;
  }

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
                        SELECT notification.id, round_id, raised_on, deadline, days_before
                        FROM notification JOIN reminder ON reminder.id = reminder_id
                        WHERE unit_id = :unit AND notification.id < :before
                        ORDER BY notification.id DESC LIMIT :rows
                        """)
                    .bind("unit", unit)
                    .bind("before", page.lastId().orElse(AFTER_ALL))
                    .bind("rows", page.limit() + 1)
                    .map(
                        (row, _) ->
                            new NotificationView(
                                row.getObject("id", UUID.class),
                                NotificationView.Kind.ROUND_DEADLINE,
                                "/api/v1/rounds/" + row.getObject("round_id", UUID.class),
                                row.getObject("raised_on", LocalDate.class),
                                row.getObject("deadline", LocalDate.class),
                                row.getInt("days_before")))
                    .list());
    return page.page(found, one -> List.of(one.id().toString()));
  }
}
