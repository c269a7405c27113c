package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Cases of legal aid, by the day of their opening; the first of a request also stands for it. */
@ApplicationScoped
class LegalAidCaseFacts implements FactSource {

  record CaseData(
      String state, UUID requestId, int number, UUID unitId, String level, LocalDate openedOn) {}

  @Override
  public String topic() {
    return "legal-aid-cases";
  }

  @Override
  public Set<String> events() {
    return Set.of("LegalAidCaseRecorded", "LegalAidCaseClosed");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var one = event.data(CaseData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.LEGAL_AID_CASE,
        event.recordedAt(),
        null,
        one.state(),
        one.requestId(),
        flows(one));
  }

  private static List<Flow> flows(CaseData one) {
    var about = new Dimensions(null, one.level(), null);
    var flows = new ArrayList<Flow>();
    flows.add(
        Flow.of(
            Metric.LEGAL_AID_CASE_OPENED,
            one.unitId(),
            one.openedOn(),
            about,
            LegalAidRequestFacts.LEGAL_AID));
    if (one.number() == 1) {
      flows.add(
          Flow.of(
              Metric.LEGAL_AID_FIRST_CASE_OPENED,
              one.unitId(),
              one.openedOn(),
              about,
              LegalAidRequestFacts.LEGAL_AID));
    }
    return flows;
  }
}
