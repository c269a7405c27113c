package vn.danvan.modelservice.knownrefusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.journal.JournalReader;

/**
 * Nominations that were refused, as recognition-service told them: a part of their models' history.
 * Why is known there only.
 */
@ApplicationScoped
public class KnownRefusals {

  private static final String AGGREGATE = "Nomination";

  private final Jdbi jdbi;

  public KnownRefusals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is needed here of a nomination. */
  record Refused(UUID modelId) {}

  /** The model's refused nominations, the oldest first, as facts of the service that holds them. */
  public List<JournalReader.Entry> of(UUID model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT nomination_id, version, event_type, occurred_on, recorded_at, data
                    FROM known_refusal WHERE model_id = :model ORDER BY recorded_at, nomination_id
                    """)
                .bind("model", model)
                .map((row, _) -> entry(row))
                .list());
  }

  /** Keeps each refusal once, in the caller's transaction; it is the last word on a nomination. */
  void apply(List<IncomingEvent> events) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO known_refusal (nomination_id, version, event_type, model_id, occurred_on,
                                             recorded_at, data)
                  VALUES (:nomination, :version, :type, :model, :occurredOn, :recordedAt, :data::json)
                  ON CONFLICT DO NOTHING
                  """);
          events.forEach(
              event ->
                  batch
                      .bind("nomination", event.subject())
                      .bind("version", event.version())
                      .bind("type", event.type())
                      .bind("model", event.data(Refused.class).modelId())
                      .bind("occurredOn", event.occurredOn())
                      .bind("recordedAt", event.recordedAt())
                      .bind("data", event.json())
                      .add());
          batch.execute();
        });
  }

  private static JournalReader.Entry entry(ResultSet row) throws SQLException {
    return new JournalReader.Entry(
        0,
        AGGREGATE,
        row.getObject("nomination_id", UUID.class),
        row.getLong("version"),
        row.getString("event_type"),
        null,
        null,
        null,
        null,
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        false,
        null,
        null,
        null,
        row.getString("data"));
  }
}
