package vn.danvan.reportingservice.tally;

import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Query;

/**
 * Which entries count.
 *
 * @param fields codes of main fields; null: all
 * @param level null: all
 * @param links what the model must be linked to that an entry is about, such as {@code
 *     CAMPAIGN:NEW_RURAL}, or {@code CAMPAIGN} for any; null: all
 */
public record Filter(Set<String> fields, String level, Set<String> links) {

  public static final Filter NONE = new Filter(null, null, null);

  /** Stands in a query over facts where links narrow it, among conditions on {@code flow}. */
  public static final String LINKS = "/* links */";

  /** Links are the model's own, as known at the same instant. */
  private static final String LINKED =
      """
      AND flow.aggregate_id IN (
        SELECT model.aggregate_id FROM fact model
        WHERE model.links <> '{}' AND model.links @> :links::text[]
          AND model.recorded_at <= :asOf::timestamptz AND model.superseded_at > :asOf::timestamptz
        UNION ALL
        SELECT other.aggregate_id FROM fact model JOIN fact other ON other.related_id = model.aggregate_id
        WHERE model.links <> '{}' AND model.links @> :links::text[]
          AND model.recorded_at <= :asOf::timestamptz AND model.superseded_at > :asOf::timestamptz)
      """;

  public Filter anyLevel() {
    return new Filter(fields, null, links);
  }

  /** The same, linked to that too. */
  public Filter linkedTo(String link) {
    var all = new TreeSet<String>();
    if (links != null) {
      all.addAll(links);
    }
    all.add(link);
    return new Filter(fields, level, all);
  }

  /** Whether entries alone do not tell what counts, so that sums of them can't. */
  boolean needsFacts() {
    return links != null;
  }

  public String[] fieldCodes() {
    return fields == null ? null : array(fields);
  }

  /** The query with its {@link #LINKS}, or without them where all counts. */
  public String narrow(String sql) {
    return links == null ? sql : sql.replace(LINKS, LINKED);
  }

  /** Binds {@code :fields}, {@code :level} and what {@link #narrow} added. */
  public Query bind(Query query) {
    return bindEntries(query).bind("level", level);
  }

  /** The same where levels are not those of entries. */
  public Query bindEntries(Query query) {
    query.bind("fields", fieldCodes());
    return links == null ? query : query.bind("links", array(links));
  }

  private static String[] array(Set<String> values) {
    return values.toArray(String[]::new);
  }
}
