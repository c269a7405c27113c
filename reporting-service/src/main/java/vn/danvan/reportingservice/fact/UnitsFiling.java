package vn.danvan.reportingservice.fact;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/**
 * Takes up facts whose unit arrives after them, and files everything anew when a unit turns out to
 * lie elsewhere. Comes after the replica of the unit tree, which the same events have changed.
 */
@ApplicationScoped
@Priority(900)
class UnitsFiling implements EventConsumer {

  private static final Logger LOG = Logger.getLogger(UnitsFiling.class);

  private final Jdbi jdbi;
  private final FactStore facts;

  UnitsFiling(Jdbi jdbi, FactStore facts) {
    this.jdbi = jdbi;
    this.facts = facts;
  }

  @Override
  public Set<String> topics() {
    return Set.of("units");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.UnitRegistered", "vn.danvan.UnitChanged", "vn.danvan.UnitSucceeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    var ids = events.stream().map(IncomingEvent::subject).distinct().toArray(UUID[]::new);
    jdbi.useHandle(
        handle -> {
          if (countMoved(handle, ids) > 0) {
            LOG.info("Units have moved: the tallies are counted anew");
            facts.tallyAnew(handle);
          }
          file(handle, ids);
          facts.resolve(handle);
        });
  }

  private static long countMoved(Handle handle, UUID[] ids) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM filed_unit JOIN unit USING (id)
            WHERE id = ANY (:ids)
              AND (filed_unit.parent_id IS DISTINCT FROM unit.parent_id OR filed_unit.level <> unit.level)
            """)
        .bind("ids", ids)
        .mapTo(Long.class)
        .one();
  }

  private static void file(Handle handle, UUID[] ids) {
    handle
        .createUpdate(
            """
            INSERT INTO filed_unit (id, parent_id, level)
            SELECT id, parent_id, level FROM unit WHERE id = ANY (:ids)
            ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, level = excluded.level
            """)
        .bind("ids", ids)
        .execute();
  }
}
