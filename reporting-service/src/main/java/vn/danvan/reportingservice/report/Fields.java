package vn.danvan.reportingservice.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The fields of work as they are known here, read when they are first asked for. */
final class Fields {

  private record Field(UUID id, String code, String name, UUID parent, String basic) {}

  private final Handle handle;
  private Map<String, Field> read;

  /**
   * @param handle the snapshot to read from
   */
  Fields(Handle handle) {
    this.handle = handle;
  }

  private Map<String, Field> byCode() {
    if (read == null) {
      read =
          handle
              .createQuery("SELECT id, code, name_vi, parent_id, basic_code FROM field ORDER BY id")
              .map(
                  (row, _) ->
                      new Field(
                          row.getObject("id", UUID.class),
                          row.getString("code"),
                          row.getString("name_vi"),
                          row.getObject("parent_id", UUID.class),
                          row.getString("basic_code")))
              .stream()
              .collect(Collectors.toMap(Field::code, Function.identity(), (first, _) -> first));
    }
    return read;
  }

  boolean knows(String code) {
    return byCode().containsKey(code);
  }

  /** The code with those of all fields below it. */
  Set<String> withBelow(String code) {
    var codes = new HashSet<>(Set.of(code));
    var ids = new HashSet<>(Set.of(byCode().get(code).id()));
    var grown = true;
    while (grown) {
      grown = false;
      for (var field : byCode().values()) {
        if (field.parent() != null && ids.contains(field.parent()) && ids.add(field.id())) {
          codes.add(field.code());
          grown = true;
        }
      }
    }
    return codes;
  }

  /** Code of the basic field that a field rolls up to; itself where none is known. */
  String basic(String code) {
    var field = byCode().get(code);
    return field == null || field.basic() == null ? code : field.basic();
  }

  /** What a row about a field begins with. */
  Map<String, Object> subject(String code) {
    var subject = new LinkedHashMap<String, Object>();
    subject.put("code", code.isEmpty() ? null : code);
    var field = byCode().get(code);
    subject.put("name", code.isEmpty() ? "Chưa phân loại" : field == null ? null : field.name());
    return subject;
  }
}
