package vn.danvan.modelservice.reorganization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.units.UnitScope;

/** Stores acts and the models that wait for their new owners. */
@ApplicationScoped
class ReorganizationRepository extends AggregateRepository<Reorganization> {

  private final Jdbi jdbi;

  ReorganizationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Acts come one after the other. */
  void lock() {
    jdbi.useHandle(handle -> handle.execute("LOCK TABLE reorganization IN EXCLUSIVE MODE"));
  }

  Optional<Reorganization> ofAct(String actNumber) {
    return find("actKey", Folding.fold(actNumber)).firstResultOptional();
  }

  /** The newest first. */
  List<Reorganization> page(UUID before, int limit) {
    return before == null
        ? find("order by id desc").page(0, limit).list()
        : find("id < ?1 order by id desc", before).page(0, limit).list();
  }

  /**
   * A model that waited or still does.
   *
   * @param assignedTo null while it waits
   */
  record Waiting(UUID model, UUID from, UUID assignedTo) {}

  void addWaiting(UUID reorganization, Collection<Waiting> models) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO waiting_model (model_id, reorganization_id, from_unit_id)
                  VALUES (:model, :reorganization, :from)
                  ON CONFLICT (model_id) DO UPDATE SET
                    reorganization_id = excluded.reorganization_id, from_unit_id = excluded.from_unit_id,
                    assigned_to = NULL
                  """);
          models.forEach(
              one ->
                  batch
                      .bind("reorganization", reorganization)
                      .bind("model", one.model())
                      .bind("from", one.from())
                      .add());
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  /** Locked until the transaction ends. */
  Map<UUID, Waiting> waiting(UUID reorganization, Collection<UUID> models) {
    var found = new HashMap<UUID, Waiting>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT model_id, from_unit_id, assigned_to FROM waiting_model
                    WHERE reorganization_id = :reorganization AND model_id = ANY (:models)
                    ORDER BY model_id FOR UPDATE
                    """)
                .bind("reorganization", reorganization)
                .bind("models", models.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        new Waiting(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class)))
                .forEach(one -> found.put(one.model(), one)));
    return found;
  }

  void assign(Map<UUID, UUID> owners) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "UPDATE waiting_model SET assigned_to = :to WHERE model_id = :model");
          owners.forEach((model, to) -> batch.bind("model", model).bind("to", to).add());
          batch.execute();
        });
  }

  /**
   * Those that still wait, in the order of their ids.
   *
   * @param scope condition on the former owner; null: all
   */
  List<Waiting> listWaiting(UUID reorganization, UnitScope.Condition scope, UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT model_id, from_unit_id FROM waiting_model
                    JOIN org_unit former ON former.id = from_unit_id
                    WHERE reorganization_id = :reorganization AND assigned_to IS NULL
                      AND model_id > :after AND <scope>
                    ORDER BY model_id LIMIT :limit
                    """)
                .define("scope", scope == null ? "true" : scope.sql())
                .bindMap(scope == null ? Map.of() : scope.binding())
                .bind("reorganization", reorganization)
                .bind("after", after)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Waiting(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), null))
                .list());
  }
}
