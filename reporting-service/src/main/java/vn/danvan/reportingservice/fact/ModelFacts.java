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

  record LedgerEntry(
      Integer year, String entry, LocalDate registeredOn, LocalDate reviewedOn, String rating) {}

  record Improvement(
      LocalDate weakOn, String measure, LocalDate dueOn, LocalDate endedOn, String outcome) {}

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
      LocalDate rejectedOn,
      List<LedgerEntry> ledger,
      List<Improvement> improvements) {

    ModelData {
      ledger = ledger == null ? List.of() : ledger;
      improvements = improvements == null ? List.of() : improvements;
    }

    /** Day of the end or of the withdrawal; null while it goes on. */
    LocalDate leftOn() {
      return endedOn == null ? withdrawnOn : endedOn;
    }
  }

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
        "ModelCarriedOver",
        "ModelChecked",
        "ModelReviewed",
        "ModelImproved",
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
    var owner = model.ownerUnitId();
    var about = new Dimensions(model.fieldCode(), model.registeredLevel(), model.ownerKind());
    if (model.rejectedOn() != null) {
      flows.add(Flow.of(Metric.MODEL_REJECTED, owner, model.rejectedOn(), about, ""));
    }
    if (model.registeredOn() == null) {
      return flows;
    }
    flows.add(Flow.of(Metric.MODEL_REGISTERED, owner, model.registeredOn(), about, ""));
    if (model.endedOn() != null) {
      flows.add(Flow.of(Metric.MODEL_ENDED, owner, model.endedOn(), about, ""));
    } else if (model.withdrawnOn() != null) {
      flows.add(Flow.of(Metric.MODEL_WITHDRAWN, owner, model.withdrawnOn(), about, ""));
    }
    if (!NOT_IN_THE_LEDGER.contains(model.state())) {
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
    for (var improvement : model.improvements()) {
      flows.add(
          Flow.of(Metric.MODEL_WEAK, owner, improvement.weakOn(), about, improvement.measure()));
      flows.add(Flow.of(Metric.MODEL_IMPROVEMENT_DUE, owner, improvement.dueOn(), about, ""));
      if (improvement.endedOn() != null) {
        flows.add(
            Flow.of(
                Metric.MODEL_WEAK_ENDED,
                owner,
                improvement.endedOn(),
                about,
                improvement.outcome()));
      }
    }
    EffectiveSpells.of(model)
        .forEach(
            spell -> {
              flows.add(Flow.of(Metric.MODEL_EFFECTIVE, owner, spell.from(), about, ""));
              if (spell.endedOn() != null) {
                flows.add(Flow.of(Metric.MODEL_EFFECTIVE_ENDED, owner, spell.endedOn(), about, ""));
              }
            });
    return flows;
  }
}
