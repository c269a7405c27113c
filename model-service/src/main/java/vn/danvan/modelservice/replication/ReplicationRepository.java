package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.units.UnitScope;

/** Stores replications and finds them by their properties. */
@ApplicationScoped
class ReplicationRepository extends AggregateRepository<Replication> {

  private final Jdbi jdbi;

  ReplicationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes new replications of a plan without a round trip for each. */
  void add(Replication replication) {
    persist(replication);
  }

  boolean existsOpen(UUID model, UUID unit) {
    return count(
            "modelId = ?1 and unitId = ?2 and state <> ?3", model, unit, ReplicationState.DROPPED)
        > 0;
  }

  boolean existsChild(UUID model) {
    return count("childModelId", model) > 0;
  }

  /** What is looked for; null does not matter. */
  record Criteria(
      List<UUID> ids,
      UUID model,
      UnitScope.Condition unit,
      ReplicationState state,
      Integer year,
      UUID plan) {

    private String where() {
      return "TRUE"
          + (ids == null ? "" : " AND id = ANY(:wanted)")
          + (model == null ? "" : " AND model_id = :model")
          + (unit == null ? "" : " AND " + unit.sql())
          + (state == null ? "" : " AND state = :state")
          + (year == null ? "" : " AND plan_year = :year")
          + (plan == null ? "" : " AND plan_id = :plan");
    }

    private Map<String, Object> bindings() {
      var bindings = new HashMap<String, Object>();
      if (unit != null) {
        bindings.putAll(unit.binding());
      }
      bindings.put("wanted", ids == null ? null : ids.toArray(UUID[]::new));
      bindings.put("model", model);
      bindings.put("state", state == null ? null : state.name());
      bindings.put("year", year);
      bindings.put("plan", plan);
      bindings.values().removeIf(value -> value == null);
      return bindings;
    }
  }

  /**
   * The newest first.
   *
   * @param before id of the last one seen; null from the start
   */
  List<Replication> list(Criteria criteria, UUID before, int limit) {
    var sql =
        "SELECT id FROM replication WHERE "
            + criteria.where()
            + (before == null ? "" : " AND id < :before")
            + " ORDER BY id DESC LIMIT :limit";
    return inOrder(
        sql,
        query -> {
          query.bindMap(criteria.bindings()).bind("limit", limit);
          return before == null ? query : query.bind("before", before);
        });
  }

  /** Those of the given replications that the criteria find. */
  Map<UUID, Replication> matching(Criteria criteria, Collection<UUID> ids) {
    var sql = "SELECT id FROM replication WHERE " + criteria.where() + " AND id = ANY(:ids)";
    return inOrder(
            sql, query -> query.bindMap(criteria.bindings()).bind("ids", ids.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Replication::id, Function.identity()));
  }

  private List<Replication> inOrder(String sql, Function<Query, Query> bound) {
    var ids =
        jdbi.withHandle(handle -> bound.apply(handle.createQuery(sql)).mapTo(UUID.class).list());
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Replication::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }
}
