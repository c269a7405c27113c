package vn.danvan.recognitionservice.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitScope;

/** Ids of a list's page: filters that were not given are left out, the order is that of making. */
public final class KeysetQuery {

  private final String table;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> bindings = new HashMap<>();

  private KeysetQuery(String table) {
    this.table = table;
  }

  public static KeysetQuery from(String table) {
    return new KeysetQuery(table);
  }

  /** The column equals the value; null means that the filter was not given. */
  public KeysetQuery equal(String column, Object value) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      bindings.put(column, value instanceof Enum<?> code ? code.name() : value);
    }
    return this;
  }

  /** Only rows with these ids; null means that the filter was not given. */
  public KeysetQuery withIds(Collection<UUID> ids) {
    if (ids != null) {
      conditions.add("id = ANY(:wanted)");
      bindings.put("wanted", ids.toArray(UUID[]::new));
    }
    return this;
  }

  /** Rows that hold on the day, by valid_from and valid_to; null means without such a filter. */
  public KeysetQuery holdingOn(LocalDate day) {
    if (day != null) {
      conditions.add("valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)");
      bindings.put("day", day);
    }
    return this;
  }

  /** Rows within the scope; null means without such a filter. */
  public KeysetQuery within(UnitScope.Condition scope) {
    if (scope != null) {
      var name = "scope" + bindings.size();
      conditions.add(scope.sql().replace(":scope", ":" + name));
      bindings.put(name, scope.binding().get("scope"));
    }
    return this;
  }

  /** Rows that meet the condition, and those whose column names one of the ids. */
  public KeysetQuery orWithin(String condition, String column, Collection<UUID> ids) {
    var name = "ids" + bindings.size();
    conditions.add("(" + condition + " OR " + column + " = ANY(:" + name + "))");
    bindings.put(name, ids.toArray(UUID[]::new));
    return this;
  }

  /** Rows of which the one column or the other names one of its ids. */
  public KeysetQuery anyOf(
      String column, Collection<UUID> ids, String other, Collection<UUID> otherIds) {
    bindings.put("first", ids.toArray(UUID[]::new));
    bindings.put("second", otherIds.toArray(UUID[]::new));
    conditions.add("(" + column + " = ANY(:first) OR " + other + " = ANY(:second))");
    return this;
  }

  /** A condition without parameters. */
  public KeysetQuery and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Those of the ids that belong to the list. */
  public List<UUID> among(Jdbi jdbi, Collection<UUID> ids) {
    conditions.add("id = ANY(:among)");
    bindings.put("among", ids.toArray(UUID[]::new));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM " + table + where() + " ORDER BY id")
                .bindMap(bindings)
                .mapTo(UUID.class)
                .list());
  }

  /** One id more than the page holds, so that the page knows whether another follows. */
  public List<UUID> ids(Jdbi jdbi, PageRequest page) {
    page.lastId()
        .ifPresent(
            last -> {
              conditions.add("id > :after");
              bindings.put("after", last);
            });
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM " + table + where() + " ORDER BY id LIMIT :rows")
                .bindMap(bindings)
                .bind("rows", page.limit() + 1)
                .mapTo(UUID.class)
                .list());
  }

  private String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }
}
