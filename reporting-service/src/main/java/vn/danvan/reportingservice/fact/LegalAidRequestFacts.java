package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/**
 * Requests for legal aid, by the day of the request. Reports are public, so the field of law stays
 * out of them: with the day and the unit it could tell who asked.
 */
@ApplicationScoped
class LegalAidRequestFacts implements FactSource {

  /** The kind that requests and cases have beside those of sessions. */
  static final String LEGAL_AID = "LEGAL_AID";

  record RequestData(String state, UUID unitId, String level, LocalDate requestedOn) {}

  @Override
  public String topic() {
    return "legal-aid-requests";
  }

  @Override
  public Set<String> events() {
    return Set.of("LegalAidRequestRecorded", "LegalAidRequestClosed");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var request = event.data(RequestData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.LEGAL_AID_REQUEST,
        event.recordedAt(),
        null,
        request.state(),
        null,
        List.of(
            Flow.of(
                Metric.LEGAL_AID_REQUESTED,
                request.unitId(),
                request.requestedOn(),
                new Dimensions(null, request.level(), null),
                LEGAL_AID)));
  }
}
