package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;

/**
 * Suggests what may be merged: open ones of the same host that say nearly the same. A person
 * decides; nothing is merged by itself.
 *
 * @see "docs/rules.md: R-REC-35 (suggested duplicates)"
 */
@ApplicationScoped
class DuplicateReader {

  /** From here on texts say nearly the same. */
  static final double SIMILAR = 0.4;

  private static final int MOST = 10;

  /** So many newest ones are compared. */
  private static final int COMPARED = 500;

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final Access access;
  private final Jdbi jdbi;

  DuplicateReader(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      Access access,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.access = access;
    this.jdbi = jdbi;
  }

  private record Other(
      UUID id, RecommendationState state, String field, LocalDate receivedOn, String text) {}

  /** Those that say most nearly the same first. */
  List<DuplicateView> of(UUID id) {
    access.require(RecommendationRights.CLERKS);
    var recommendation = recommendations.read(id);
    rights.requireSight(recommendation);
    access.requireSight(recommendation.hostUnitId());
    var written =
        texts.of(id).stream().filter(text -> text.kind() == PrivateText.Kind.CONTENT).findFirst();
    if (written.isEmpty()) {
      return List.of();
    }
    var own = new TextSimilarity(written.get().text());
    return others(recommendation.data()).stream()
        .map(other -> view(other, own.to(other.text())))
        .filter(view -> view.similarity() >= SIMILAR)
        .sorted(Comparator.comparingDouble(DuplicateView::similarity).reversed())
        .limit(MOST)
        .toList();
  }

  private static DuplicateView view(Other other, double similarity) {
    return new DuplicateView(
        other.id(),
        other.state(),
        other.field(),
        other.receivedOn(),
        Math.round(similarity * 100) / 100.0,
        "/api/v1/recommendations/" + other.id());
  }

  private List<Other> others(RecommendationData data) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, state, field_code, received_on, text
                    FROM (
                      SELECT id, state, field_code, received_on FROM recommendation
                      WHERE host_unit_id = :host AND id <> :id
                        AND %s
                        AND (:field::text IS NULL OR field_code IS NULL OR field_code = :field)
                      ORDER BY id DESC LIMIT :limit) AS other
                      JOIN recommendation_text ON recommendation_id = id AND kind = 'CONTENT'
                    """
                        .formatted(RecommendationState.IS_OPEN))
                .bind("host", data.hostUnitId())
                .bind("id", data.id())
                .bind("field", data.fieldCode())
                .bind("limit", COMPARED)
                .map(
                    (row, _) ->
                        new Other(
                            row.getObject("id", UUID.class),
                            RecommendationState.valueOf(row.getString("state")),
                            row.getString("field_code"),
                            row.getObject("received_on", LocalDate.class),
                            row.getString("text")))
                .list());
  }
}
