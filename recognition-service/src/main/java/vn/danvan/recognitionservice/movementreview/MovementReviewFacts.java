package vn.danvan.recognitionservice.movementreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Reads what reviews hold up and hand over: recognitions and commendations that stand. */
@ApplicationScoped
class MovementReviewFacts {

  private final Jdbi jdbi;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;

  MovementReviewFacts(Jdbi jdbi, UnitDirectory units, UnitScope scope, VietnamTime time) {
    this.jdbi = jdbi;
    this.units = units;
    this.scope = scope;
    this.time = time;
  }

  private record Recognized(UUID model, UUID owner, UUID nominating) {}

  private record Awarded(UUID id, UUID recipient) {}

  /** What is known of the content of the review. */
  MovementReviewContent.Known known(MovementReview review, MovementReviewContent content) {
    var recognized = recognized(review, content.models(), content.collectives());
    var models = new HashSet<UUID>();
    var collectives = new HashSet<UUID>();
    for (var one : recognized) {
      models.add(one.model());
      collectives.add(one.owner());
      collectives.add(one.nominating());
    }
    return new MovementReviewContent.Known(
        models,
        collectives,
        awarded(review, content.commendations()),
        handedOver(review.id(), content.commendations()));
  }

  private List<Recognized> recognized(
      MovementReview review, Collection<UUID> models, Collection<UUID> collectives) {
    var within = within(review.authorityId());
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT model_id, owner_unit_id, nominating_unit_id FROM recognition
                        WHERE decided_on <= :on AND (ended_on IS NULL OR ended_on > :on)
                          AND round_year BETWEEN :from AND :to
                          AND (model_id = ANY(:models) OR owner_unit_id = ANY(:units)
                               OR nominating_unit_id = ANY(:units))
                        """)
                    .bind("from", review.fromYear())
                    .bind("to", review.toYear())
                    .bind("models", models.toArray(UUID[]::new))
                    .bind("units", collectives.toArray(UUID[]::new))
                    .bind("on", review.heldOn())
                    .map(
                        (row, _) ->
                            new Recognized(
                                row.getObject("model_id", UUID.class),
                                row.getObject("owner_unit_id", UUID.class),
                                row.getObject("nominating_unit_id", UUID.class)))
                    .list())
        .stream()
        .filter(one -> within.test(one.owner()))
        .toList();
  }

  private Set<UUID> awarded(MovementReview review, Collection<UUID> commendations) {
    var within = within(review.authorityId());
    var found = new HashSet<UUID>();
    standing(commendations, review.heldOn()).stream()
        .filter(one -> within.test(one.recipient()))
        .forEach(one -> found.add(one.id()));
    return found;
  }

  private List<Awarded> standing(Collection<UUID> commendations, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, recipient_unit_id FROM commendation
                    WHERE id = ANY(:ids) AND decision_id IS NOT NULL AND decided_on <= :on
                      AND (revoked_on IS NULL OR revoked_on > :on)
                    """)
                .bind("ids", commendations.toArray(UUID[]::new))
                .bind("on", on)
                .map(
                    (row, _) ->
                        new Awarded(
                            row.getObject("id", UUID.class),
                            row.getObject("recipient_unit_id", UUID.class)))
                .list());
  }

  private Set<UUID> handedOver(UUID review, Collection<UUID> commendations) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT commendation_id FROM movement_review_commendation
                    WHERE commendation_id = ANY(:ids) AND review_id <> :review
                    """)
                .bind("ids", commendations.toArray(UUID[]::new))
                .bind("review", review)
                .mapTo(UUID.class)
                .set());
  }

  private Predicate<UUID> within(UUID authority) {
    var tree = units.tree();
    var territory = tree.territory(authority);
    var today = time.today();
    return unit -> tree.takesIn(territory, unit, today);
  }

  /**
   * A model that may be held up.
   *
   * @param years of the rounds in which it was recognized
   * @param levels at which it was
   */
  record Candidate(UUID model, UUID owner, List<Integer> years, List<String> levels) {}

  /**
   * Models recognized in the review's years, in the order of their ids.
   *
   * @param minYears only those recognized in at least so many years
   */
  List<Candidate> candidates(MovementReview review, int minYears, PageRequest page) {
    var within =
        scope.within(units.tree().territory(review.authorityId()), "owner_unit_id", "province_id");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT model_id, (array_agg(owner_unit_id ORDER BY decided_on DESC, id))[1] AS owner,
                           array_agg(DISTINCT round_year ORDER BY round_year) AS years,
                           array_agg(DISTINCT level ORDER BY level) AS levels
                    FROM recognition
                    WHERE decided_on <= :on AND (ended_on IS NULL OR ended_on > :on)
                      AND round_year BETWEEN :from AND :to
                      AND model_id > :after AND %s
                    GROUP BY model_id HAVING count(DISTINCT round_year) >= :least
                    ORDER BY model_id LIMIT :rows
                    """
                        .formatted(within.sql()))
                .bindMap(within.binding())
                .bind("from", review.fromYear())
                .bind("to", review.toYear())
                .bind("on", review.heldOn())
                .bind("after", page.afterId())
                .bind("least", minYears)
                .bind("rows", page.limit() + 1)
                .map(
                    (row, _) ->
                        new Candidate(
                            row.getObject("model_id", UUID.class),
                            row.getObject("owner", UUID.class),
                            List.of((Integer[]) row.getArray("years").getArray()),
                            List.of((String[]) row.getArray("levels").getArray())))
                .list());
  }

  /**
   * What is handed over, as the programme prints it.
   *
   * @param name of a group; of a person only once it may be shown to everybody
   */
  record HandedOver(
      UUID id, String form, String recipientKind, UUID unit, String name, String decision) {}

  List<HandedOver> handedOver(Collection<UUID> commendations) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT commendation.id, form.name_vi, recipient_kind, recipient_unit_id,
                           CASE WHEN recipient_kind = 'COLLECTIVE' OR name_published_on IS NOT NULL
                             THEN recipient_name END AS name,
                           decision_number
                    FROM commendation JOIN commendation_form AS form
                      ON form.code = form_code AND form.level = commendation.level
                         AND decided_on >= form.valid_from
                         AND (form.valid_to IS NULL OR decided_on <= form.valid_to)
                    WHERE commendation.id = ANY(:ids) ORDER BY commendation.id
                    """)
                .bind("ids", commendations.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        new HandedOver(
                            row.getObject("id", UUID.class),
                            row.getString("name_vi"),
                            row.getString("recipient_kind"),
                            row.getObject("recipient_unit_id", UUID.class),
                            row.getString("name"),
                            row.getString("decision_number")))
                .list());
  }
}
