package vn.danvan.modelservice.field;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.platform.text.Characters;

/** Finds fields by code. Fields never change, so that what was found once is kept in memory. */
@ApplicationScoped
public class FieldDirectory {

  private final FieldRepository fields;
  private final Map<String, FieldData> known = new ConcurrentHashMap<>();

  FieldDirectory(FieldRepository fields) {
    this.fields = fields;
  }

  /** Only committed fields are found. */
  public Optional<FieldData> find(String code) {
    var remembered = known.get(code);
    if (remembered != null || !Characters.allowed(code, false)) {
      return Optional.ofNullable(remembered);
    }
    var found =
        QuarkusTransaction.suspendingExisting().call(() -> fields.findCode(code).map(Field::data));
    found.ifPresent(field -> known.put(code, field));
    return found;
  }
}
