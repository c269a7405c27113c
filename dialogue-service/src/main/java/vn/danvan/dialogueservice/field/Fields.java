package vn.danvan.dialogueservice.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.text.Characters;

/** The fields of work as model-service publishes them. */
@ApplicationScoped
public class Fields implements EventConsumer {

  private final Jdbi jdbi;

  public Fields(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is needed here of a field. */
  public record Field(UUID id, long version, String code) {}

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
    return Set.of(
        "vn.danvan.CampaignRegistered",
        "vn.danvan.CampaignTransferred",
        "vn.danvan.CampaignClosed",
        "vn.danvan.DirectiveRegistered",
        "vn.danvan.DirectiveClosed",
        "vn.danvan.ModelRequirementsSet");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(event -> keep(event.data(Field.class)));
  }

  void keep(Field field) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO field (id, version, code) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, code = excluded.code
                WHERE field.version < excluded.version
                """,
                field.id(),
                field.version(),
                field.code()));
  }

  /**
   * The code of a field that exists; null stays null. Nothing is looked up for a request that is
   * refused anyway.
   *
   * @param pointer the member that names it
   * @param guards what is wrong with the request already
   * @throws vn.danvan.platform.problem.DomainException {@code reference-not-yet-known} (409)
   */
  public String require(String pointer, String code, Guards guards) {
    if (code == null || guards.failed() || isKnown(code)) {
      return code;
    }
    throw PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(code).at(pointer);
  }

  private boolean isKnown(String code) {
    return Characters.allowed(code, false)
        && jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT FROM field WHERE code = :code)")
                    .bind("code", code)
                    .mapTo(Boolean.class)
                    .one());
  }
}
