package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.TransactionLock;

/**
 * Which model descends from which: an adoption leads from a model to the adopting unit's own model,
 * and on from there. A model descends from one other at most.
 */
@ApplicationScoped
class Lineages {

  /** Deeper than any movement spreads; ends the walk should a loop have come about after all. */
  private static final int DEEPEST = 100;

  private final Jdbi jdbi;

  Lineages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A model that another descends from. */
  record Ancestor(UUID model, String title, UUID owner, LocalDate adoptedOn) {}

  /**
   * A unit that adopted the model or one that descends from it.
   *
   * @param source the model that it adopted
   * @param child its own model if that is public; otherwise null
   * @param depth 1 for those that adopted the model itself
   */
  record Adopter(
      UUID replication,
      UUID source,
      UUID unit,
      UUID child,
      ReplicationState state,
      LocalDate adoptedOn,
      int depth) {}

  /** Until the transaction ends nobody else ties models together. */
  void hold() {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "lineages"));
  }

  /** The nearest first. */
  List<Ancestor> ancestors(UUID model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE above AS (
                      SELECT model_id, adopted_on, 1 AS depth FROM replication WHERE child_model_id = :model
                      UNION ALL
                      SELECT replication.model_id, replication.adopted_on, depth + 1
                      FROM above JOIN replication ON replication.child_model_id = above.model_id
                      WHERE depth < :deepest)
                    SELECT model.id, model.title, model.owner_unit_id, above.adopted_on
                    FROM above JOIN model ON model.id = above.model_id ORDER BY depth
                    """)
                .bind("model", model)
                .bind("deepest", DEEPEST)
                .map(
                    (row, _) ->
                        new Ancestor(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getObject("owner_unit_id", UUID.class),
                            row.getObject("adopted_on", LocalDate.class)))
                .list());
  }

  /**
   * All adoptions that go back to the model, level by level.
   *
   * @param limit how many to read
   */
  List<Adopter> adopters(UUID model, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE below AS (
                      SELECT id, model_id, unit_id, child_model_id, state, adopted_on, 1 AS depth
                      FROM replication WHERE model_id = :model AND adopted_on IS NOT NULL
                      UNION ALL
                      SELECT next.id, next.model_id, next.unit_id, next.child_model_id, next.state, next.adopted_on,
                             depth + 1
                      FROM below JOIN replication next ON next.model_id = below.child_model_id
                      WHERE next.adopted_on IS NOT NULL AND depth < :deepest)
                    SELECT below.*, child.id AS public_child
                    FROM below LEFT JOIN model child
                      ON child.id = below.child_model_id AND child.registered_on IS NOT NULL
                    ORDER BY depth, adopted_on, below.id LIMIT :limit
                    """)
                .bind("model", model)
                .bind("deepest", DEEPEST)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Adopter(
                            row.getObject("id", UUID.class),
                            row.getObject("model_id", UUID.class),
                            row.getObject("unit_id", UUID.class),
                            row.getObject("public_child", UUID.class),
                            ReplicationState.valueOf(row.getString("state")),
                            row.getObject("adopted_on", LocalDate.class),
                            row.getInt("depth")))
                .list());
  }
}
