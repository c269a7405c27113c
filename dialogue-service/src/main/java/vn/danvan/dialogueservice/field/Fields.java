package vn.danvan.dialogueservice.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

  /**
   * What is needed here of a field.
   *
   * @param nameVi null where only the code has been kept of it
   * @param provinceId the province whose finer field it is; null for all provinces
   * @param closedOn the last day on which it may be named; null while it is open
   */
  public record Field(
      UUID id,
      long version,
      String code,
      String nameVi,
      String nameEn,
      String basicFieldCode,
      UUID provinceId,
      LocalDate closedOn) {

    public boolean isOpen(LocalDate on) {
      return closedOn == null || !on.isAfter(closedOn);
    }
  }

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
                INSERT INTO field (id, version, code, name_vi, name_en, basic_field_code, province_id, closed_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, code = excluded.code,
                  name_vi = excluded.name_vi, name_en = excluded.name_en,
                  basic_field_code = excluded.basic_field_code, province_id = excluded.province_id,
                  closed_on = excluded.closed_on
                WHERE field.version <= excluded.version
                """,
                field.id(),
                field.version(),
                field.code(),
                field.nameVi(),
                field.nameEn(),
                field.basicFieldCode(),
                field.provinceId(),
                field.closedOn()));
  }

  /** All fields by their codes. */
  public List<Field> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM field ORDER BY code")
                .map(
                    (row, _) ->
                        new Field(
                            row.getObject("id", UUID.class),
                            row.getLong("version"),
                            row.getString("code"),
                            row.getString("name_vi"),
                            row.getString("name_en"),
                            row.getString("basic_field_code"),
                            row.getObject("province_id", UUID.class),
                            row.getObject("closed_on", LocalDate.class)))
                .list());
  }

  /**
   * Those that may be named on a day.
   *
   * @param province whose finer fields are among them; null for the common ones alone
   */
  public List<Field> open(UUID province, LocalDate on) {
    return all().stream()
        .filter(field -> field.isOpen(on))
        .filter(field -> field.provinceId() == null || field.provinceId().equals(province))
        .toList();
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
