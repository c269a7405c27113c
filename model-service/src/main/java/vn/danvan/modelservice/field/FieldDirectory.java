package vn.danvan.modelservice.field;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.OwnConnection;
import vn.danvan.platform.text.Characters;

/**
 * Finds fields by code. What was found is kept in memory for a second, so that a field that another
 * process closed shows soon.
 */
@ApplicationScoped
public class FieldDirectory {

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final OwnConnection connection;
  private final ReentrantLock reading = new ReentrantLock();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  FieldDirectory(PGSimpleDataSource unpooled) {
    this.connection = new OwnConnection(unpooled);
  }

  private record Known(FieldData field, long readAt) {

    boolean isFresh() {
      return System.nanoTime() - readAt < KEPT_NANOS;
    }
  }

  /** Only committed fields are found. */
  public Optional<FieldData> find(String code) {
    return remembered(code)
        .or(() -> Characters.allowed(code, false) ? look(code) : Optional.empty());
  }

  private Optional<FieldData> remembered(String code) {
    return Optional.ofNullable(known.get(code)).filter(Known::isFresh).map(Known::field);
  }

  private Optional<FieldData> look(String code) {
    reading.lock();
    try {
      return remembered(code).or(() -> read(code));
    } finally {
      reading.unlock();
    }
  }

  private Optional<FieldData> read(String code) {
    var readAt = System.nanoTime();
    var found =
        connection.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, version, code, name_vi, name_en, parent_id, basic_field_code, province_id, closed_on
                        FROM field WHERE code = :code
                        """)
                    .bind("code", code)
                    .registerRowMapper(ConstructorMapper.factory(FieldData.class))
                    .mapTo(FieldData.class)
                    .findOne());
    found.ifPresent(field -> known.put(code, new Known(field, readAt)));
    return found;
  }

  @PreDestroy
  void close() {
    connection.close();
  }
}
