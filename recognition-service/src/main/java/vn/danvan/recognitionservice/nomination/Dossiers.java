package vn.danvan.recognitionservice.nomination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The dossiers of nominations. Each edition is kept under the version that the nomination got with
 * it, so that it can be seen what lay before the authority when.
 */
@ApplicationScoped
class Dossiers {

  private final Jdbi jdbi;
  private final ObjectMapper json;

  Dossiers(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** What the nomination's dossier holds now. */
  Dossier of(UUID nomination) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT content FROM nomination_dossier
                    WHERE nomination_id = :nomination ORDER BY version DESC LIMIT 1
                    """)
                .bind("nomination", nomination)
                .mapTo(String.class)
                .findOne()
                .map(this::read)
                .orElse(Dossier.EMPTY));
  }

  /** Keeps a further edition, in the caller's transaction. */
  void keep(Nomination nomination, Dossier dossier) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO nomination_dossier (nomination_id, version, content)
                    VALUES (:nomination, :version, :content::json)
                    """)
                .bind("nomination", nomination.id())
                .bind("version", nomination.version())
                .bind("content", write(dossier))
                .execute());
  }

  private Dossier read(String content) {
    try {
      return json.readValue(content, Dossier.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored dossier is no dossier", e);
    }
  }

  private String write(Dossier dossier) {
    try {
      return json.writeValueAsString(dossier);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A dossier is no JSON", e);
    }
  }
}
