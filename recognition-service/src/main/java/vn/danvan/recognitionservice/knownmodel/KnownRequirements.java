package vn.danvan.recognitionservice.knownmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/**
 * What provinces ask of models before they are nominated, as model-service publishes it. Every
 * version is kept with its day: a nomination goes by what was asked on its own day.
 */
@ApplicationScoped
public class KnownRequirements implements EventConsumer {

  private final Jdbi jdbi;

  public KnownRequirements(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is needed here of what a province asks for. */
  record Asked(UUID provinceId, long version, List<String> nomination) {}

  @Override
  public Set<String> topics() {
    return Set.of("reference-data");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.ModelRequirementsSet");
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of(
        "vn.danvan.FieldRegistered",
        "vn.danvan.FieldClosed",
        "vn.danvan.CampaignRegistered",
        "vn.danvan.CampaignTransferred",
        "vn.danvan.CampaignClosed",
        "vn.danvan.DirectiveRegistered",
        "vn.danvan.DirectiveClosed");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(event -> keep(event.data(Asked.class), event.occurredOn()));
  }

  void keep(Asked asked, LocalDate saidOn) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO known_requirements (province_id, version, said_on, members)
                    VALUES (:province, :version, :on, :members) ON CONFLICT DO NOTHING
                    """)
                .bind("province", asked.provinceId())
                .bind("version", asked.version())
                .bind("on", saidOn)
                .bind("members", asked.nomination().toArray(String[]::new))
                .execute());
  }

  /**
   * The members of a model that its province asked for on the day, in the order of their
   * declaration; none while it had said nothing.
   *
   * @param province null above provinces
   */
  public List<String> beforeNomination(UUID province, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT members FROM known_requirements
                    WHERE province_id = :province AND said_on <= :on ORDER BY version DESC LIMIT 1
                    """)
                .bind("province", province)
                .bind("on", on)
                .map((row, _) -> List.of((String[]) row.getArray("members").getArray()))
                .findOne()
                .orElse(List.of()));
  }
}
