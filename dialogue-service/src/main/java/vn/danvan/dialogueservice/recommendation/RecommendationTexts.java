package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What citizens and officers wrote. It lies in its own table, is shown to those who may read the
 * recommendation, and stands nowhere else: neither in events nor in lists nor in stored answers.
 */
@ApplicationScoped
class RecommendationTexts {

  private final Jdbi jdbi;

  RecommendationTexts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A text of a recommendation. */
  record Entry(UUID recommendationId, PrivateText text) {}

  /** Keeps texts of recommendations that are stored already; empty ones are left out. */
  void keep(List<Entry> entries) {
    var written = entries.stream().filter(entry -> entry.text().text() != null).toList();
    if (written.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "INSERT INTO recommendation_text (recommendation_id, version, kind, text)"
                      + " VALUES (:id, :version, :kind, :text)");
          for (var entry : written) {
            batch
                .bind("id", entry.recommendationId())
                .bind("version", entry.text().version())
                .bind("kind", entry.text().kind().name())
                .bind("text", entry.text().text())
                .add();
          }
          batch.execute();
        });
  }

  /** Removes what the citizen wrote: the legal procedure alone holds it. */
  void forgetContent(UUID recommendationId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM recommendation_text WHERE recommendation_id = ? AND kind = 'CONTENT'",
                recommendationId));
  }

  List<PrivateText> of(UUID recommendationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT version, kind, text FROM recommendation_text"
                        + " WHERE recommendation_id = :id ORDER BY version, kind")
                .bind("id", recommendationId)
                .map(
                    (row, _) ->
                        new PrivateText(
                            row.getLong("version"),
                            PrivateText.Kind.valueOf(row.getString("kind")),
                            row.getString("text")))
                .list());
  }
}
