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

  private static final String EXEMPLAR = "EXEMPLAR";
  private static final Set<String> NOT_IN_THE_LEDGER = Set.of("WITHDRAWN", "REJECTED");

  record LedgerEntry(
      Integer year, String entry, LocalDate registeredOn, LocalDate reviewedOn, String rating) {}

  record Improvement(
      LocalDate weakOn, String measure, LocalDate dueOn, LocalDate endedOn, String outcome) {}

  record FormerOwner(UUID unitId, LocalDate until) {}

  record ModelData(
      String kind,
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
      List<Improvement> improvements,
      List<FormerOwner> formerOwners,
      List<String> campaignCodes,
      List<String> directiveCodes) {

    ModelData {
      ledger = ledger == null ? List.of() : ledger;
      improvements = improvements == null ? List.of() : improvements;
      formerOwners = formerOwners == null ? List.of() : formerOwners;
      campaignCodes = campaignCodes == null ? List.of() : campaignCodes;
      directiveCodes = directiveCodes == null ? List.of() : directiveCodes;
    }

    /** Day of the end or of the withdrawal; null while it goes on. */
    LocalDate leftOn() {
      return endedOn == null ? withdrawnOn : endedOn;
    }

    UUID ownerOn(LocalDate day) {
      return formerOwners.stream()
          .filter(owner -> day != null && !day.isAfter(owner.until()))
          .findFirst()
          .map(FormerOwner::unitId)
          .orElse(ownerUnitId);
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
        "ModelCompleted",
        "ModelOwnerNamePublished",
        "ModelCarriedOver",
        "ModelChecked",
        "ModelReviewed",
        "ModelImproved",
        "ModelWithdrawn",
        "ModelEnded",
        "ModelTransferred");
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
        flows(model),
        links(model));
  }

  private static List<String> links(ModelData model) {
    var links = new ArrayList<String>();
    addLinks(links, "CAMPAIGN", model.campaignCodes());
    addLinks(links, "DIRECTIVE", model.directiveCodes());
    return links;
  }

  /** The kind by itself, so that it is found whether there is any. */
  private static void addLinks(List<String> links, String kind, List<String> codes) {
    if (!codes.isEmpty()) {
      links.add(kind);
      codes.forEach(code -> links.add(kind + ":" + code));
    }
  }

  private static List<Flow> flows(ModelData model) {
    var flows = new ArrayList<Flow>();
    var owner = model.ownerUnitId();
    var about = new Dimensions(model.fieldCode(), model.registeredLevel(), model.ownerKind());
    if (EXEMPLAR.equals(model.kind())) {
      addExemplar(flows, model, about);
      return flows;
    }
    if (model.rejectedOn() != null) {
      flows.add(Flow.of(Metric.MODEL_REJECTED, owner, model.rejectedOn(), about, ""));
    }
    if (model.registeredOn() == null) {
      return flows;
    }
    flows.add(at(model, Metric.MODEL_REGISTERED, model.registeredOn(), about));
    if (model.endedOn() != null) {
      flows.add(at(model, Metric.MODEL_ENDED, model.endedOn(), about));
    } else if (model.withdrawnOn() != null) {
      flows.add(at(model, Metric.MODEL_WITHDRAWN, model.withdrawnOn(), about));
    }
    addTransfers(flows, model, about);
    if (!NOT_IN_THE_LEDGER.contains(model.state())) {
      for (var entry : model.ledger()) {
        flows.add(
            Flow.inYear(
                Metric.MODEL_LEDGER,
                model.ownerOn(entry.registeredOn()),
                entry.year(),
                entry.registeredOn(),
                about,
                entry.entry()));
      }
    }
    addReviews(flows, model, about);
    return flows;
  }

  /** From the registration until the end or the withdrawal, under the owner of the registration. */
  private static void addExemplar(List<Flow> flows, ModelData model, Dimensions about) {
    if (model.registeredOn() == null) {
      return;
    }
    var owner = model.ownerOn(model.registeredOn());
    flows.add(Flow.of(Metric.EXEMPLAR_REGISTERED, owner, model.registeredOn(), about, ""));
    if (model.leftOn() != null) {
      flows.add(Flow.of(Metric.EXEMPLAR_LEFT, owner, model.leftOn(), about, ""));
    }
  }

  private static void addReviews(List<Flow> flows, ModelData model, Dimensions about) {
    // What begins under an owner ends under it, even if the model has passed on in between.
    for (var improvement : model.improvements()) {
      var weak = model.ownerOn(improvement.weakOn());
      flows.add(
          Flow.of(Metric.MODEL_WEAK, weak, improvement.weakOn(), about, improvement.measure()));
      flows.add(Flow.of(Metric.MODEL_IMPROVEMENT_DUE, weak, improvement.dueOn(), about, ""));
      if (improvement.endedOn() != null) {
        flows.add(
            Flow.of(
                Metric.MODEL_WEAK_ENDED,
                weak,
                improvement.endedOn(),
                about,
                improvement.outcome()));
      }
    }
    EffectiveSpells.of(model)
        .forEach(
            spell -> {
              var effective = model.ownerOn(spell.from());
              flows.add(Flow.of(Metric.MODEL_EFFECTIVE, effective, spell.from(), about, ""));
              if (spell.endedOn() != null) {
                flows.add(
                    Flow.of(Metric.MODEL_EFFECTIVE_ENDED, effective, spell.endedOn(), about, ""));
              }
            });
  }

  private static Flow at(ModelData model, Metric metric, LocalDate on, Dimensions about) {
    return Flow.of(metric, model.ownerOn(on), on, about, "");
  }

  /** Between registration and end; before and after these nobody's figures hold the model. */
  private static void addTransfers(List<Flow> flows, ModelData model, Dimensions about) {
    var over = model.leftOn();
    for (var former : model.formerOwners()) {
      var until = former.until();
      if (!until.isBefore(model.registeredOn()) && (over == null || until.isBefore(over))) {
        flows.add(Flow.of(Metric.MODEL_LEFT, former.unitId(), until, about, ""));
        flows.add(
            Flow.of(Metric.MODEL_ENTERED, model.ownerOn(until.plusDays(1)), until, about, ""));
      }
    }
  }
}
