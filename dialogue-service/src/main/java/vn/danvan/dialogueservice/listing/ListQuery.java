package vn.danvan.dialogueservice.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which aggregates belong to a list: a table and conditions over its columns. */
public final class ListQuery {

  private final String table;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> bindings = new LinkedHashMap<>();

  public ListQuery(String table) {
    this.table = table;
  }

  /** Adds a condition with its named parameters. */
  public ListQuery where(String condition, Map<String, Object> binding) {
    conditions.add("(" + condition + ")");
    bindings.putAll(binding);
    return this;
  }

  /** Adds the filter unless it was not asked for. */
  public ListQuery matching(String column, Object value) {
    if (value == null) {
      return this;
    }
    var bound = value instanceof Enum<?> name ? name.name() : value;
    return where(column + " = :" + column, Map.of(column, bound));
  }

  /** Only those with the ids, unless these were not asked for. */
  ListQuery withIds(Collection<UUID> ids) {
    return ids == null
        ? this
        : where("id = ANY(:wanted)", Map.of("wanted", ids.toArray(UUID[]::new)));
  }

  /** The newest ones before an id, or the newest of all. */
  List<UUID> newest(Jdbi jdbi, UUID before, int limit) {
    if (before != null) {
      where("id < :before", Map.of("before", before));
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(select() + " ORDER BY id DESC LIMIT :limit")
                .bindMap(bindings)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  /** Those of the ids that belong to the list. */
  public Set<UUID> among(Jdbi jdbi, Collection<UUID> ids) {
    where("id = ANY(:among)", Map.of("among", ids.toArray(UUID[]::new)));
    return jdbi.withHandle(
        handle -> handle.createQuery(select()).bindMap(bindings).mapTo(UUID.class).set());
  }

  private String select() {
    return "SELECT id FROM "
        + table
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }
}
