package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.PlatformProblem;

/** Stores models and finds them by their properties within what the caller may see. */
@ApplicationScoped
class ModelRepository extends AggregateRepository<Model> {

  private final Jdbi jdbi;

  ModelRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** With its ledger in one round trip, since whoever reads a model is shown its years. */
  @Override
  public Model read(UUID id) {
    return find("from Model model left join fetch model.ledger.entries where model.id = ?1", id)
        .singleResultOptional()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** Writes a part of many new models and forgets them, so that memory does not grow. */
  void addAll(Collection<Model> added) {
    persist(added);
    flush();
    getEntityManager().clear();
  }

  /** Locks the models that exist, in the order of their ids, so that two lists never deadlock. */
  Map<UUID, Model> lockAll(Collection<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM model WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    return readAll(ids);
  }

  Map<UUID, Model> readAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream().collect(Collectors.toMap(Model::id, Function.identity()));
  }

  /** Models, not over yet, which one of the units owns or is asked to register. */
  List<ModelTransferService.Held> heldBy(Collection<UUID> units) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, owner_unit_id, area_unit_id FROM model
                    WHERE state NOT IN ('ENDED', 'REJECTED', 'WITHDRAWN')
                      AND (owner_unit_id = ANY (:units)
                           OR (state = 'SUBMITTED' AND registering_unit_id = ANY (:units)))
                    ORDER BY id
                    """)
                .bind("units", units.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        new ModelTransferService.Held(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class)))
                .list());
  }

  /** Which of the folded numbers the registering body has given already in the year. */
  Set<String> takenNumbers(UUID registeringUnit, int year, Collection<String> keys) {
    return new HashSet<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT number_key FROM ledger_entry
                        WHERE registering_unit_id = :unit AND year = :year AND number_key = ANY(:keys)
                        """)
                    .bind("unit", registeringUnit)
                    .bind("year", year)
                    .bind("keys", keys.toArray(String[]::new))
                    .mapTo(String.class)
                    .list()));
  }

  /**
   * The newest models first.
   *
   * @param before id of the last model seen; null from the start
   * @param limit how many to read
   */
  List<Model> list(ModelCriteria criteria, UUID before, int limit) {
    return list(criteria, "", before, limit);
  }

  /** The same, but only what lies in the caller's scope. */
  List<Model> listInScope(ModelCriteria criteria, UUID before, int limit) {
    return list(criteria, " AND " + criteria.scope().sql(), before, limit);
  }

  private List<Model> list(ModelCriteria criteria, String further, UUID before, int limit) {
    var sql =
        "SELECT id FROM model WHERE "
            + criteria.where()
            + further
            + (before == null ? "" : " AND model.id < :before")
            + " ORDER BY id DESC LIMIT :limit";
    return inOrder(
        sql,
        query -> {
          query.bindMap(criteria.bindings()).bind("limit", limit);
          return before == null ? query : query.bind("before", before);
        });
  }

  /** Those of the given models that the criteria find. */
  Map<UUID, Model> matching(ModelCriteria criteria, Collection<UUID> ids) {
    var sql = "SELECT id FROM model WHERE " + criteria.where() + " AND model.id = ANY(:ids)";
    return inOrder(
            sql, query -> query.bindMap(criteria.bindings()).bind("ids", ids.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Model::id, Function.identity()));
  }

  private List<Model> inOrder(String sql, Function<Query, Query> bound) {
    var ids =
        jdbi.withHandle(handle -> bound.apply(handle.createQuery(sql)).mapTo(UUID.class).list());
    var found = readAll(ids);
    return ids.stream().map(found::get).toList();
  }
}
