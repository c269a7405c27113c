package vn.danvan.modelservice.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.catalogue.CatalogueFacets.Value;

/** Counts what was found by value; at most so many entries that the cost stays bounded. */
@ApplicationScoped
class CatalogueCounts {

  /** The newest of a larger result are counted. */
  static final int AT_MOST = 10_000;

  /** One pass over the entries: the kind of value tells the rows of the union apart. */
  private static final String COUNTS =
      """
      WITH found AS MATERIALIZED (
        SELECT entry.model_id, entry.field_code, entry.owner_unit_id, entry.years, entry.campaign_codes,
               entry.directive_codes
        FROM catalogue_entry entry WHERE %s
        ORDER BY entry.registered_on DESC, entry.model_id DESC LIMIT :limit)
      SELECT 'field' AS kind, field_code AS value, count(*)::int AS entries FROM found GROUP BY field_code
      UNION ALL
      SELECT 'year', year::text, count(*)::int FROM found, unnest(years) AS year GROUP BY year
      UNION ALL
      SELECT 'level', level, count(DISTINCT model_id)::int FROM found JOIN known_recognition known USING (model_id)
      WHERE known.state = 'IN_FORCE' GROUP BY level
      UNION ALL
      SELECT 'campaign', code, count(*)::int FROM found, unnest(campaign_codes) AS code GROUP BY code
      UNION ALL
      SELECT 'directive', code, count(*)::int FROM found, unnest(directive_codes) AS code GROUP BY code
      UNION ALL
      SELECT 'owner', owner_unit_id::text, count(*)::int FROM found GROUP BY owner_unit_id
      ORDER BY 3 DESC, 2
      """;

  private final Jdbi jdbi;

  CatalogueCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param owners how many entries each unit owns
   */
  record Counts(
      List<Value> fields,
      List<Value> years,
      List<Value> levels,
      List<Value> campaigns,
      List<Value> directives,
      Map<UUID, Integer> owners) {

    int total() {
      return owners.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  Counts count(CatalogueCriteria criteria, SearchWords.Form form) {
    record Counted(String kind, Value value) {}
    var counted =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(COUNTS.formatted(criteria.where(form)))
                    .bindMap(criteria.bindings(form))
                    .bind("limit", AT_MOST)
                    .map(
                        (row, _) ->
                            new Counted(
                                row.getString("kind"),
                                new Value(row.getString("value"), row.getInt("entries"))))
                    .list());
    var owners = new LinkedHashMap<UUID, Integer>();
    counted.stream()
        .filter(row -> row.kind().equals("owner"))
        .forEach(row -> owners.put(UUID.fromString(row.value().value()), row.value().count()));
    Function<String, List<Value>> values =
        kind ->
            counted.stream().filter(row -> row.kind().equals(kind)).map(Counted::value).toList();
    return new Counts(
        values.apply("field"),
        values.apply("year"),
        values.apply("level"),
        values.apply("campaign"),
        values.apply("directive"),
        owners);
  }
}
