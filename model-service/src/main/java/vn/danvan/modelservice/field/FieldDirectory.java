package vn.danvan.modelservice.field;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.platform.text.Characters;

/**
 * Finds fields by code. What was found is kept in memory for a second, so that a field that another
 * process closed shows soon.
 */
@ApplicationScoped
public class FieldDirectory {

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final FieldRepository fields;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  FieldDirectory(FieldRepository fields) {
    this.fields = fields;
  }

  private record Known(FieldData field, long readAt) {

    boolean isFresh() {
      return System.nanoTime() - readAt < KEPT_NANOS;
    }
  }

  /** Only committed fields are found. */
  public Optional<FieldData> find(String code) {
    var remembered = known.get(code);
    if (remembered != null && remembered.isFresh()) {
      return Optional.of(remembered.field());
    }
    if (!Characters.allowed(code, false)) {
      return Optional.empty();
    }
    var readAt = System.nanoTime();
    var found =
        QuarkusTransaction.suspendingExisting().call(() -> fields.findCode(code).map(Field::data));
    found.ifPresent(field -> known.put(code, new Known(field, readAt)));
    return found;
  }
}
