package vn.danvan.reportingservice.tally;

import java.util.Set;

/**
 * Which entries count.
 *
 * @param fields codes of main fields; null: all
 * @param level null: all
 */
public record Filter(Set<String> fields, String level) {

  public static final Filter NONE = new Filter(null, null);

  public Filter anyLevel() {
    return new Filter(fields, null);
  }

  public String[] fieldCodes() {
    return fields == null ? null : fields.toArray(String[]::new);
  }
}
