package vn.danvan.modelservice.knownrefusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Learns which nominations were refused from the events of recognition-service. */
@ApplicationScoped
class KnownRefusalConsumer implements EventConsumer {

  private final KnownRefusals refusals;

  KnownRefusalConsumer(KnownRefusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Set<String> topics() {
    return Set.of("nominations");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.NominationRefused", "vn.danvan.NominationIneligible");
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of(
        "vn.danvan.NominationDrafted",
        "vn.danvan.NominationDossierFilled",
        "vn.danvan.NominationDeclared",
        "vn.danvan.ModelNominated",
        "vn.danvan.NominationReturned",
        "vn.danvan.NominationEligible",
        "vn.danvan.NominationInReview",
        "vn.danvan.NominationApproved",
        "vn.danvan.NominationWithdrawn",
        "vn.danvan.NominationTransferred",
        "vn.danvan.NominationExpired");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    refusals.apply(events);
  }
}
