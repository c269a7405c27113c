package vn.danvan.modelservice.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;

/** One article or broadcast about a registered model. It is recorded once and never changes. */
@Entity
class Publication extends Aggregate {

  private UUID modelId;
  private UUID ownerUnitId;
  private UUID provinceId;
  private String fieldCode;

  @Enumerated(EnumType.STRING)
  private Medium medium;

  private String outlet;
  private LocalDate publishedOn;
  private String link;
  private Long reach;

  protected Publication() {}

  /**
   * @param on day of the publication
   * @see "docs/rules.md: R-MOD-22"
   */
  static Publication record(
      UUID id, Model model, PublicationRequest request, LocalDate on, Guards guards) {
    if (ModelRule.NOT_REGISTERED.check(guards, model.isPublic(), "")) {
      ModelRule.BEFORE_REGISTRATION.check(
          guards, !on.isBefore(model.registeredOn()), "/occurredOn", on, model.registeredOn());
    }
    guards.pass();
    var publication = new Publication(id);
    publication.modelId = model.id();
    publication.ownerUnitId = model.ownerUnitId();
    publication.provinceId = model.provinceId();
    publication.fieldCode = model.fieldCode();
    publication.medium = request.medium();
    publication.outlet = request.outlet();
    publication.publishedOn = on;
    publication.link = request.link();
    publication.reach = request.reach();
    publication.raiseVersion();
    return publication;
  }

  private Publication(UUID id) {
    super(id);
  }

  PublicationRecorded recorded() {
    return new PublicationRecorded(
        new PublicationRecorded.Data(
            id(),
            version(),
            modelId,
            ownerUnitId,
            provinceId,
            fieldCode,
            medium,
            publishedOn,
            reach));
  }

  PublicationView view() {
    return new PublicationView(
        id(), version(), modelId, medium, outlet, publishedOn, link, reach, List.of());
  }
}
