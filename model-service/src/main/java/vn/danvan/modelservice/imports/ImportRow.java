package vn.danvan.modelservice.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danvan.platform.problem.Violation;

/**
 * A row of a file by the keys of its columns.
 *
 * @param number as a spreadsheet shows it
 * @param faults what could not be read; its value is then missing
 */
public record ImportRow(int number, Map<String, Object> values, List<Violation> faults) {

  public String text(String key) {
    return (String) values.get(key);
  }

  /** Null if nothing stands there. */
  @SuppressWarnings("unchecked")
  public List<String> codes(String key) {
    return (List<String>) values.get(key);
  }

  public LocalDate date(String key) {
    return (LocalDate) values.get(key);
  }

  public BigDecimal decimal(String key) {
    return (BigDecimal) values.get(key);
  }

  public Integer whole(String key) {
    return (Integer) values.get(key);
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    var name = text(key);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
