package vn.danvan.dialogueservice.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;

/** Keyset query over a table of aggregates, newest first: the ids of one page and of one more. */
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

  public List<UUID> ids(Jdbi jdbi, PageRequest page) {
    if (!page.first()) {
      where("id < :after", Map.of("after", UUID.fromString(page.after().getFirst())));
    }
    var sql =
        "SELECT id FROM "
            + table
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " ORDER BY id DESC LIMIT :limit";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(bindings)
                .bind("limit", page.limit() + 1)
                .mapTo(UUID.class)
                .list());
  }
}
