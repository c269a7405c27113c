package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/**
 * Models: first registration, end or withdrawal, and their yearly ledger.
 *
 * @see "docs/rules.md: R-REP-01 (dates)"
 */
@ApplicationScoped
class ModelFacts implements FactSource {

  private static final Set<String> NOT_IN_THE_LEDGER = Set.of("WITHDRAWN", "REJECTED");

  record LedgerEntry(Integer year, String entry, LocalDate registeredOn) {}

  record ModelData(
      String state,
      String title,
      String fieldCode,
      UUID ownerUnitId,
      String ownerKind,
      String registeredLevel,
      LocalDate registeredOn,
      LocalDate endedOn,
      LocalDate withdrawnOn,
      List<LedgerEntry> ledger) {}

  @Override
  public String topic() {
    return "models";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "ModelCreated",
        "ModelSubmitted",
        "ModelReturned",
        "ModelRejected",
        "ModelRegistered",
        "ModelLaunched",
        "ModelWithdrawn",
        "ModelEnded");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var model = event.data(ModelData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.MODEL,
        event.recordedAt(),
        model.title(),
        model.state(),
        null,
        flows(model));
  }

  private static List<Flow> flows(ModelData model) {
    var flows = new ArrayList<Flow>();
    if (model.registeredOn() == null) {
      return flows;
    }
    var owner = model.ownerUnitId();
    var about = new Dimensions(model.fieldCode(), model.registeredLevel(), model.ownerKind());
    flows.add(Flow.of(Metric.MODEL_REGISTERED, owner, model.registeredOn(), about, ""));
    if (model.endedOn() != null) {
      flows.add(Flow.of(Metric.MODEL_ENDED, owner, model.endedOn(), about, ""));
    } else if (model.withdrawnOn() != null) {
      flows.add(Flow.of(Metric.MODEL_WITHDRAWN, owner, model.withdrawnOn(), about, ""));
    }
    if (model.ledger() != null && !NOT_IN_THE_LEDGER.contains(model.state())) {
      for (var entry : model.ledger()) {
        flows.add(
            Flow.inYear(
                Metric.MODEL_LEDGER,
                owner,
                entry.year(),
                entry.registeredOn(),
                about,
                entry.entry()));
      }
    }
    return flows;
  }
}
