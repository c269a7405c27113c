package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;

/** What waits to be delivered and what was; within the caller's transaction. */
@ApplicationScoped
class WebhookQueue {

  /** Longer than any try lasts: meanwhile no other process takes it. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final Jdbi jdbi;

  WebhookQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A webhook that has something to be told now. */
  record Ready(UUID webhook, String url) {}

  /** A delivery that is this process's for a while. */
  record Claimed(UUID id, UUID webhook, long position, String eventId, int attempts) {}

  /** One per webhook and event, however often it is asked for. */
  void add(UUID webhook, long position, String eventId, String eventType, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO webhook_delivery
                      (id, webhook_id, position, event_id, event_type, state, due_at, created_at)
                    VALUES (:id, :webhook, :position, :event, :type, 'PENDING', :now, :now)
                    ON CONFLICT (webhook_id, position) DO NOTHING
                    """)
                .bind("id", Ids.next())
                .bind("webhook", webhook)
                .bind("position", position)
                .bind("event", eventId)
                .bind("type", eventType)
                .bind("now", at(now))
                .execute());
  }

  List<Ready> ready(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, url FROM webhook
                    WHERE state = 'ON' AND (retry_at IS NULL OR retry_at <= :now) AND EXISTS (
                      SELECT FROM webhook_delivery
                      WHERE webhook_id = webhook.id AND state = 'PENDING' AND due_at <= :now)
                    """)
                .bind("now", at(now))
                .map((row, _) -> new Ready(row.getObject("id", UUID.class), row.getString("url")))
                .list());
  }

  /** The oldest one that is due; its next try is put off first, so that nobody else takes it. */
  Optional<Claimed> claim(UUID webhook, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE webhook_delivery SET attempts = attempts + 1, due_at = :lease, tried_at = :now
                    WHERE id = (
                      SELECT delivery.id FROM webhook_delivery delivery
                        JOIN webhook ON webhook.id = webhook_id
                      WHERE webhook_id = :webhook AND delivery.state = 'PENDING' AND due_at <= :now
                        AND webhook.state = 'ON' AND (retry_at IS NULL OR retry_at <= :now)
                      ORDER BY position LIMIT 1 FOR UPDATE OF delivery SKIP LOCKED)
                    RETURNING id, webhook_id, position, event_id, attempts
                    """)
                .bind("webhook", webhook)
                .bind("now", at(now))
                .bind("lease", at(now.plus(LEASE)))
                .map(
                    (row, _) ->
                        new Claimed(
                            row.getObject("id", UUID.class),
                            row.getObject("webhook_id", UUID.class),
                            row.getLong("position"),
                            row.getString("event_id"),
                            row.getInt("attempts")))
                .findOne());
  }

  void succeed(Claimed claimed, int status) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "UPDATE webhook SET failures = 0, retry_at = NULL WHERE id = ?", claimed.webhook());
          handle.execute(
              "UPDATE webhook_delivery SET state = 'DELIVERED', last_status = ?, last_failure = NULL"
                  + " WHERE id = ?",
              status,
              claimed.id());
        });
  }

  /**
   * @param status of the answer, or null without one
   * @param again when it is tried again; null: never
   */
  void fail(Claimed claimed, Integer status, DeliveryFailure failure, Instant again) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE webhook_delivery
                    SET state = :state, due_at = coalesce(:again, due_at), last_status = :status, last_failure = :failure
                    WHERE id = :id
                    """)
                .bind("state", again == null ? DeliveryState.FAILED : DeliveryState.PENDING)
                .bind("again", again == null ? null : at(again))
                .bind("status", status)
                .bind("failure", failure)
                .bind("id", claimed.id())
                .execute());
  }

  /** Locks the webhook's row, as everything does that changes it. */
  int countFailure(UUID webhook) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "UPDATE webhook SET failures = failures + 1 WHERE id = :id RETURNING failures")
                .bind("id", webhook)
                .mapTo(Integer.class)
                .one());
  }

  void pause(UUID webhook, Instant until) {
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE webhook SET retry_at = ? WHERE id = ?", at(until), webhook));
  }

  /** Forgets earlier failures; what waits is due. */
  void startAnew(UUID webhook, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE webhook SET failures = 0, retry_at = NULL WHERE id = ?", webhook);
          handle.execute(
              "UPDATE webhook_delivery SET due_at = ? WHERE webhook_id = ? AND state = 'PENDING'",
              at(now),
              webhook);
        });
  }

  void forget(UUID webhook) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM webhook_delivery WHERE webhook_id = ?", webhook));
  }

  /** What was delivered or given up and is older. */
  int forgetBefore(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM webhook_delivery WHERE state <> 'PENDING' AND created_at < ?",
                at(before)));
  }

  /** The delivery, locked. */
  Optional<WebhookDeliveryView> hold(UUID webhook, UUID delivery) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM webhook_delivery WHERE webhook_id = :webhook AND id = :id FOR UPDATE")
                .bind("webhook", webhook)
                .bind("id", delivery)
                .map((row, _) -> view(row))
                .findOne());
  }

  /** From the first try on, as if nothing had been tried. */
  WebhookDeliveryView again(UUID delivery, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "UPDATE webhook_delivery SET state = 'PENDING', attempts = 0, due_at = :now"
                        + " WHERE id = :id RETURNING *")
                .bind("now", at(now))
                .bind("id", delivery)
                .map((row, _) -> view(row))
                .one());
  }

  Page<WebhookDeliveryView> list(UUID webhook, DeliveryState state, PageRequest page) {
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM webhook_delivery
                        WHERE webhook_id = :webhook AND id < :before
                          AND (:state::text IS NULL OR state = :state)
                        ORDER BY id DESC LIMIT :rows
                        """)
                    .bind("webhook", webhook)
                    .bind("before", page.lastId().orElse(AFTER_ALL))
                    .bind("state", state)
                    .bind("rows", page.limit() + 1)
                    .map((row, _) -> view(row))
                    .list());
    return page.page(found, one -> List.of(one.id().toString()));
  }

  private static WebhookDeliveryView view(ResultSet row) throws SQLException {
    var failure = row.getString("last_failure");
    return new WebhookDeliveryView(
        row.getObject("id", UUID.class),
        row.getString("event_id"),
        row.getString("event_type"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "due_at"),
        row.getObject("last_status", Integer.class),
        failure == null ? null : DeliveryFailure.valueOf(failure),
        instant(row, "created_at"),
        instant(row, "tried_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
