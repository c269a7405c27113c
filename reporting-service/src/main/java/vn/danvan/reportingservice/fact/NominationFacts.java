package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Nominations that were submitted, by the year of their round, filed under who nominated. */
@ApplicationScoped
class NominationFacts implements FactSource {

  /** States that are reached only after submission, whatever the data say about its day. */
  private static final Set<String> AFTER_SUBMISSION =
      Set.of("SUBMITTED", "ELIGIBLE", "INELIGIBLE", "IN_REVIEW", "APPROVED", "NOT_APPROVED");

  record NominationData(
      String state,
      Integer roundYear,
      String level,
      UUID modelId,
      String ownerKind,
      String fieldCode,
      UUID nominatingUnitId,
      boolean ownLevel,
      LocalDate submittedOn) {}

  @Override
  public String topic() {
    return "nominations";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "NominationDrafted",
        "NominationDossierFilled",
        "NominationDeclared",
        "ModelNominated",
        "NominationReturned",
        "NominationEligible",
        "NominationIneligible",
        "NominationInReview",
        "NominationApproved",
        "NominationRefused",
        "NominationWithdrawn",
        "NominationTransferred",
        "NominationExpired");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var nomination = event.data(NominationData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.NOMINATION,
        event.recordedAt(),
        null,
        nomination.state(),
        nomination.modelId(),
        flows(nomination, event));
  }

  private static List<Flow> flows(NominationData nomination, IncomingEvent event) {
    if (nomination.submittedOn() == null && !AFTER_SUBMISSION.contains(nomination.state())) {
      return List.of();
    }
    return List.of(
        Flow.inYear(
            nomination.ownLevel() ? Metric.NOMINATION_OWN : Metric.NOMINATION_UP,
            nomination.nominatingUnitId(),
            nomination.roundYear(),
            nomination.submittedOn() == null ? event.occurredOn() : nomination.submittedOn(),
            new Dimensions(nomination.fieldCode(), nomination.level(), nomination.ownerKind()),
            nomination.state()));
  }
}
