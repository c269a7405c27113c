package vn.danvan.modelservice.field;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.Remembered;
import vn.danvan.platform.text.Characters;

/** Finds fields by code. A field that another process closed shows within a second. */
@ApplicationScoped
public class FieldDirectory {

  private final Remembered<String, FieldData> fields;

  FieldDirectory(PGSimpleDataSource unpooled) {
    this.fields = new Remembered<>(unpooled, FieldDirectory::read);
  }

  /** Only committed fields are found. */
  public Optional<FieldData> find(String code) {
    return Characters.allowed(code, false) ? fields.find(code) : Optional.empty();
  }

  private static Optional<FieldData> read(Handle handle, String code) {
    return handle
        .createQuery(
            """
            SELECT id, version, code, name_vi, name_en, parent_id, basic_field_code, province_id, closed_on
            FROM field WHERE code = :code
            """)
        .bind("code", code)
        .registerRowMapper(ConstructorMapper.factory(FieldData.class))
        .mapTo(FieldData.class)
        .findOne();
  }

  @PreDestroy
  void close() {
    fields.close();
  }
}
