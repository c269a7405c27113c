package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Keeps campaigns and directives as a read-only copy. */
@ApplicationScoped
class ReferenceConsumer implements EventConsumer {

  private static final String UPSERT =
      """
      INSERT INTO reference (id, version, kind, code, name_vi, name_en)
      VALUES (:id, :version, :kind, :code, :nameVi, :nameEn)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, code = excluded.code, name_vi = excluded.name_vi, name_en = excluded.name_en
      WHERE reference.version < excluded.version
      """;

  private final Jdbi jdbi;

  ReferenceConsumer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is kept of a campaign or a directive. */
  public record ReferenceData(UUID id, long version, String code, String nameVi, String nameEn) {}

  @Override
  public Set<String> topics() {
    return Set.of("reference-data");
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "vn.danvan.CampaignRegistered",
        "vn.danvan.CampaignTransferred",
        "vn.danvan.CampaignClosed",
        "vn.danvan.DirectiveRegistered",
        "vn.danvan.DirectiveClosed");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(UPSERT);
          for (var event : events) {
            batch
                .bindMethods(event.data(ReferenceData.class))
                .bind(
                    "kind",
                    event.type().startsWith("vn.danvan.Campaign") ? "CAMPAIGN" : "DIRECTIVE")
                .add();
          }
          batch.execute();
        });
  }
}
