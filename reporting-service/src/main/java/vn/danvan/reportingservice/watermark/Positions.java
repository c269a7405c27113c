package vn.danvan.reportingservice.watermark;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Says how far events have been applied, and to which tables, since others may take their place: as
 * long as it says the same, so do the figures.
 */
@ApplicationScoped
public class Positions {

  private static final String POSITION =
      """
      SELECT concat_ws('-', (SELECT sum(next_offset) FROM consumed), (SELECT count(*) FROM parked_event),
                       (SELECT extract(epoch FROM recorded_at) FROM newest_fact), to_regclass('newest_fact')::oid)
      """;

  /** Of the snapshot that the handle reads, if it reads one. */
  public String of(Handle handle) {
    return handle.createQuery(POSITION).mapTo(String.class).one();
  }
}
