package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Keeps the fields of work as a read-only copy. */
@ApplicationScoped
class FieldConsumer implements EventConsumer {

  private static final String UPSERT =
      """
      INSERT INTO field (id, version, code, name_vi, name_en, parent_id, basic_code, province_id)
      VALUES (:id, :version, :code, :nameVi, :nameEn, :parentId, :basicFieldCode, :provinceId)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, code = excluded.code, name_vi = excluded.name_vi, name_en = excluded.name_en,
        parent_id = excluded.parent_id, basic_code = excluded.basic_code, province_id = excluded.province_id
      WHERE field.version < excluded.version
      """;

  private final Jdbi jdbi;

  FieldConsumer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is kept of a field. */
  public record FieldData(
      UUID id,
      long version,
      String code,
      String nameVi,
      String nameEn,
      UUID parentId,
      String basicFieldCode,
      UUID provinceId) {}

  @Override
  public Set<String> topics() {
    return Set.of("reference-data");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.FieldRegistered", "vn.danvan.FieldClosed");
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of("vn.danvan.ModelRequirementsSet");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(UPSERT);
          events.forEach(event -> batch.bindMethods(event.data(FieldData.class)).add());
          batch.execute();
        });
  }
}
