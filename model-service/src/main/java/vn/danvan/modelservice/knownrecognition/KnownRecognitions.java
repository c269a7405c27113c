package vn.danvan.modelservice.knownrecognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The copy of all recognitions; of each the highest version that has arrived. */
@ApplicationScoped
public class KnownRecognitions {

  private final Jdbi jdbi;

  public KnownRecognitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether the model is recognized at some level on a day. */
  public boolean isRecognized(UUID model, LocalDate on) {
    return of(model).stream().anyMatch(recognition -> recognition.isInForce(on));
  }

  /** Recognitions of a model, the oldest first. */
  public List<KnownRecognition> of(UUID model) {
    return of(List.of(model)).getOrDefault(model, List.of());
  }

  /** Recognitions by model, the oldest first; models without any are left out. */
  public Map<UUID, List<KnownRecognition>> of(Collection<UUID> models) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, version, state, model_id, level, authority_id, round_year, decision_number, decided_on,
                           ended_on
                    FROM known_recognition WHERE model_id = ANY(:models) ORDER BY decided_on, id
                    """)
                .bind("models", models.toArray(UUID[]::new))
                .map((row, _) -> recognition(row))
                .collect(Collectors.groupingBy(KnownRecognition::modelId)));
  }

  /** Keeps of each recognition the higher version, in the caller's transaction. */
  void apply(List<KnownRecognition> recognitions) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO known_recognition (id, version, state, model_id, level, authority_id, round_year,
                                                 decision_number, decided_on, ended_on)
                  VALUES (:id, :version, :state, :modelId, :level, :authorityId, :roundYear, :decisionNumber, :decidedOn,
                          :endedOn)
                  ON CONFLICT (id) DO UPDATE SET
                    version = excluded.version, state = excluded.state, model_id = excluded.model_id,
                    level = excluded.level, authority_id = excluded.authority_id, round_year = excluded.round_year,
                    decision_number = excluded.decision_number, decided_on = excluded.decided_on,
                    ended_on = excluded.ended_on
                  WHERE known_recognition.version < excluded.version
                  """);
          recognitions.forEach(recognition -> batch.bindMethods(recognition).add());
          batch.execute();
        });
  }

  private static KnownRecognition recognition(ResultSet row) throws SQLException {
    return new KnownRecognition(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("state"),
        row.getObject("model_id", UUID.class),
        row.getString("level"),
        row.getObject("authority_id", UUID.class),
        row.getInt("round_year"),
        row.getString("decision_number"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
