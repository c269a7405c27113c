package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.recognitionservice.nomination.Recognitions;

/** What nominations ask about recognitions. */
@ApplicationScoped
class RecognitionQueries implements Recognitions {

  private final Jdbi jdbi;

  RecognitionQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<OwnLevel> inForceAtOwnLevel(UUID model, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT level, round_year, decided_on FROM recognition
                    WHERE model_id = :model AND own_level AND decided_on <= :on
                      AND (ended_on IS NULL OR ended_on > :on)
                    """)
                .bind("model", model)
                .bind("on", on)
                .map(
                    (row, _) ->
                        new OwnLevel(
                            row.getString("level"),
                            row.getInt("round_year"),
                            row.getObject("decided_on", LocalDate.class)))
                .list());
  }

  @Override
  public boolean inRound(UUID model, UUID round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM recognition"
                        + " WHERE round_id = :round AND model_id = :model)")
                .bind("round", round)
                .bind("model", model)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public int countOfRound(UUID round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM recognition"
                        + " WHERE round_id = :round AND state <> 'SUPERSEDED'")
                .bind("round", round)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Map<UUID, UUID> ofNominations(Collection<UUID> nominations) {
    if (nominations.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT nomination_id, id FROM recognition"
                        + " WHERE nomination_id = ANY(:ids) AND state <> 'SUPERSEDED'")
                .bind("ids", nominations.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        Map.entry(
                            row.getObject("nomination_id", UUID.class),
                            row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
