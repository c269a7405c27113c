package vn.danvan.reportingservice.watermark;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.Watermarks;
import vn.danvan.platform.time.VietnamTime;

/**
 * Says from when a report looks and whether it can be complete.
 *
 * @see "docs/rules.md: R-REP-03 (same asOf, same answer)"
 */
@ApplicationScoped
public class Standpoints {

  /** In one round trip, where the driver's own way to an isolation level takes nine. */
  public static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  /**
   * For reports out of the tallies, which are read by their key whatever is asked: planning them
   * anew each time would cost more than reading them.
   */
  public static final String SNAPSHOT_OF_TALLIES =
      SNAPSHOT + "; SET LOCAL plan_cache_mode = force_generic_plan";

  private static final String APPLIED =
      """
      SELECT known.newest,
             EXISTS (SELECT FROM parked_event)
               OR EXISTS (SELECT FROM flow
                          WHERE NOT resolved AND recorded_at <= at.as_of AND superseded_at > at.as_of) AS leaves_out
      FROM (SELECT max(recorded_at) AS newest FROM newest_fact) AS known
      CROSS JOIN LATERAL (SELECT coalesce(?::timestamptz, known.newest) AS as_of) AS at
      """;

  private final Watermarks watermarks;
  private final VietnamTime time;
  private final TreeSet<String> topics = new TreeSet<>();

  Standpoints(Watermarks watermarks, VietnamTime time, @All List<EventConsumer> consumers) {
    this.watermarks = watermarks;
    this.time = time;
    consumers.forEach(consumer -> topics.addAll(consumer.topics()));
  }

  /** The watermarks of this moment. Take them before the snapshot that figures are read from. */
  public Map<String, Instant> reached() {
    return watermarks.current();
  }

  /**
   * Begins a snapshot and says from when it looks.
   *
   * @param handle in a transaction that has done nothing yet
   * @param settings one of the snapshots above
   * @param reached watermarks taken before
   * @param wanted the instant asked for; null: up to where everything is applied
   */
  public Standpoint begin(
      Handle handle, String settings, Map<String, Instant> reached, Instant wanted) {
    var applied = applied(handle, settings, wanted);
    var newest = applied.newest();
    var asOf = wanted != null ? wanted : standard(reached, newest);
    var shown = new TreeMap<String, Instant>();
    var complete = true;
    for (var topic : topics) {
      var at = reached.get(topic);
      shown.put(topic, at != null && at.isAfter(asOf) ? asOf : at);
      complete &= at != null && !at.isBefore(asOf);
    }
    return new Standpoint(
        asOf,
        newest.map(last -> !asOf.isBefore(last)).orElse(true),
        shown,
        complete && !applied.leavesOut());
  }

  /**
   * Everything applied is taken in, and every topic is complete at least so far if it can be. In
   * microseconds, as the database keeps it: what is asked again as of then is answered the same.
   */
  private Instant standard(Map<String, Instant> reached, Optional<Instant> newest) {
    var complete =
        topics.stream().map(reached::get).filter(Objects::nonNull).min(Instant::compareTo);
    return Stream.concat(complete.stream(), newest.stream())
        .max(Instant::compareTo)
        .orElseGet(time::now)
        .truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What the database holds.
   *
   * @param newest when the newest fact was recorded
   * @param leavesOut whether an event could not be applied, or a fact waits for its unit
   */
  private record Applied(Optional<Instant> newest, boolean leavesOut) {}

  /** Together with the settings in one round trip, which Jdbi has no words for. */
  private static Applied applied(Handle handle, String settings, Instant wanted) {
    try (var statement = handle.getConnection().prepareStatement(settings + "; " + APPLIED)) {
      statement.setObject(
          1,
          wanted == null ? null : OffsetDateTime.ofInstant(wanted, VietnamTime.ZONE),
          Types.TIMESTAMP_WITH_TIMEZONE);
      var rowsCome = statement.execute();
      while (!rowsCome) {
        rowsCome = statement.getMoreResults();
      }
      var row = statement.getResultSet();
      row.next();
      return new Applied(
          Optional.ofNullable(row.getObject("newest", OffsetDateTime.class))
              .map(OffsetDateTime::toInstant),
          row.getBoolean("leaves_out"));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
