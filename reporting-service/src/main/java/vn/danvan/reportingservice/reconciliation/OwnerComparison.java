package vn.danvan.reportingservice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.fact.HeldFacts;
import vn.danvan.reportingservice.fact.HeldFacts.Compared;

/**
 * Compares all events of an owner with what is held of them, and keeps in what they differ per
 * topic, unit and day of recording.
 *
 * @see "docs/rules.md: R-REP-22 (reconciliation with the owners)"
 */
@ApplicationScoped
class OwnerComparison {

  private static final String STAGE =
      """
      INSERT INTO owner_event (topic, unit_id, day, aggregate_id, version, owner_digest, held_digest)
      SELECT * FROM unnest(:topics, :units::uuid[], :days::date[], :ids, :versions, :owner, :held)
      """;

  /** Of units and days that differ all is counted; what the owner does not know is held too. */
  private static final String DIFFERENCES =
      """
      INSERT INTO owner_difference (service, topic, unit_id, day, events, held, differing, digest, held_digest)
      WITH beside AS (
        SELECT topic, unit_id, day, aggregate_id, version, owner_digest, held_digest, true AS known FROM owner_event
        UNION ALL
        SELECT kind.topic,
               (SELECT flow.unit_id FROM flow
                WHERE flow.aggregate_id = fact.aggregate_id AND flow.version = fact.version
                ORDER BY flow.ordinal LIMIT 1),
               (fact.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, fact.aggregate_id, fact.version, NULL, '', false
        FROM fact JOIN unnest(:kinds, :kindTopics) AS kind (name, topic) ON kind.name = fact.kind
        WHERE fact.recorded_at <= :asOf::timestamptz
          AND NOT EXISTS (SELECT FROM owner_event
                          WHERE owner_event.aggregate_id = fact.aggregate_id AND owner_event.version = fact.version))
      SELECT :service, topic, unit_id, day, count(*) FILTER (WHERE known), count(held_digest),
             count(*) FILTER (WHERE NOT known OR owner_digest IS NULL OR owner_digest IS DISTINCT FROM held_digest),
             encode(sha256(convert_to(coalesce(string_agg(owner_digest, '' ORDER BY aggregate_id, version), ''), 'UTF8')), 'hex'),
             encode(sha256(convert_to(coalesce(string_agg(held_digest, '' ORDER BY aggregate_id, version), ''), 'UTF8')), 'hex')
      FROM beside GROUP BY topic, unit_id, day
      HAVING bool_or(NOT known OR owner_digest IS NULL OR owner_digest IS DISTINCT FROM held_digest)
      """;

  private final OwnerEvents events;
  private final HeldFacts facts;
  private final Jdbi jdbi;

  OwnerComparison(OwnerEvents events, HeldFacts facts, Jdbi jdbi) {
    this.events = events;
    this.facts = facts;
    this.jdbi = jdbi;
  }

  /**
   * Replaces what the last comparison with this owner had found.
   *
   * @param asOf everything recorded up to then has been applied here; later events are left out
   * @return how many events the owner has
   */
  long compare(Owner owner, Instant asOf) throws IOException, InterruptedException {
    jdbi.useHandle(handle -> handle.execute("TRUNCATE owner_event"));
    var count = 0L;
    String after = null;
    do {
      var page = events.read(owner, after);
      var wanted =
          page.events().stream().filter(event -> !event.recordedAt().isAfter(asOf)).toList();
      if (!wanted.isEmpty()) {
        jdbi.useTransaction(handle -> stage(handle, facts.compare(handle, wanted)));
      }
      count += wanted.size();
      after = page.next();
    } while (after != null);
    jdbi.useTransaction(handle -> keep(handle, owner, asOf));
    return count;
  }

  private static void stage(Handle handle, List<Compared> rows) {
    handle
        .createUpdate(STAGE)
        .bind("topics", rows.stream().map(Compared::topic).toArray(String[]::new))
        .bind("units", rows.stream().map(row -> text(row.unit())).toArray(String[]::new))
        .bind("days", rows.stream().map(row -> day(row).toString()).toArray(String[]::new))
        .bind("ids", rows.stream().map(Compared::id).toArray(UUID[]::new))
        .bind("versions", rows.stream().map(Compared::version).toArray(Long[]::new))
        .bind("owner", rows.stream().map(Compared::owner).toArray(String[]::new))
        .bind("held", rows.stream().map(Compared::held).toArray(String[]::new))
        .execute();
  }

  private static LocalDate day(Compared row) {
    return LocalDate.ofInstant(row.recordedAt(), VietnamTime.ZONE);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  private void keep(Handle handle, Owner owner, Instant asOf) {
    var kinds = facts.kinds(owner.topics());
    handle.execute("DELETE FROM owner_difference WHERE service = ?", owner.service());
    handle
        .createUpdate(DIFFERENCES)
        .bind("service", owner.service())
        .bind("kinds", kinds.keySet().toArray(String[]::new))
        .bind("kindTopics", kinds.values().toArray(String[]::new))
        .bind("asOf", asOf.toString())
        .execute();
    handle.execute("TRUNCATE owner_event");
  }
}
