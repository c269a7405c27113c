package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownRequirements;
import vn.danvan.recognitionservice.round.RoundFacts;

/** Gathers what the guards of a submission look at. */
@ApplicationScoped
class SubmissionFactsReader {

  private final Recognitions recognitions;
  private final KnownRequirements requirements;
  private final UnitDirectory units;
  private final RecognitionRules rules;

  SubmissionFactsReader(
      Recognitions recognitions,
      KnownRequirements requirements,
      UnitDirectory units,
      RecognitionRules rules) {
    this.recognitions = recognitions;
    this.requirements = requirements;
    this.units = units;
    this.rules = rules;
  }

  SubmissionFacts read(RoundFacts round, KnownModel model, LocalDate on) {
    var tree = units.tree();
    var year = round.year();
    return new SubmissionFacts(
        round,
        model,
        tree.name(model.ownerUnitId()),
        isValidOrTookOver(tree, model.ownerUnitId(), on),
        recognitions.inForceAtOwnLevel(model.id(), year - rules.ownLevelValidYears() + 1, year, on),
        recognitions.inRound(model.id(), round.id()),
        model.lacking(requirements.beforeNomination(model.provinceId(), on)));
  }

  /** The owner of today may have taken over from a unit that existed on the day. */
  private static boolean isValidOrTookOver(UnitTree tree, UUID owner, LocalDate on) {
    return tree.isValid(owner, on)
        || tree.predecessors(owner).stream().anyMatch(before -> before.isValid(on));
  }
}
