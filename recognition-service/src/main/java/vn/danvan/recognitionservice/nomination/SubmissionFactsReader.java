package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownRequirements;
import vn.danvan.recognitionservice.levelchain.LevelChains;
import vn.danvan.recognitionservice.round.RoundFacts;

/** Gathers what the guards of a submission look at. */
@ApplicationScoped
class SubmissionFactsReader {

  private final Recognitions recognitions;
  private final KnownRequirements requirements;
  private final UnitDirectory units;
  private final LevelChains chains;
  private final RecognitionRules rules;

  SubmissionFactsReader(
      Recognitions recognitions,
      KnownRequirements requirements,
      UnitDirectory units,
      LevelChains chains,
      RecognitionRules rules) {
    this.recognitions = recognitions;
    this.requirements = requirements;
    this.units = units;
    this.chains = chains;
    this.rules = rules;
  }

  SubmissionFacts read(RoundFacts round, KnownModel model, LocalDate on) {
    var tree = units.tree();
    return new SubmissionFacts(
        round,
        model,
        tree.name(model.ownerUnitId()),
        isValidOrTookOver(tree, model.ownerUnitId(), on),
        isRecognizedAtOwnLevel(round, model, on),
        recognitions.inRound(model.id(), round.id()),
        model.lacking(requirements.beforeNomination(model.provinceId(), on)));
  }

  /** By the chain as it was when the model was recognized: its level may have gone since. */
  private boolean isRecognizedAtOwnLevel(RoundFacts round, KnownModel model, LocalDate on) {
    return recognitions.inForceAtOwnLevel(model.id(), on).stream()
        .anyMatch(
            own ->
                chains
                    .stepOrLast(round.provinceId(), own.level(), own.decidedOn())
                    .map(
                        step ->
                            step.countsAsOwnLevel(
                                own.year(), round.year(), rules.ownLevelValidYears()))
                    .orElse(false));
  }

  /** The owner of today may have taken over from a unit that existed on the day. */
  private static boolean isValidOrTookOver(UnitTree tree, UUID owner, LocalDate on) {
    return tree.isValid(owner, on)
        || tree.predecessors(owner).stream().anyMatch(before -> before.isValid(on));
  }
}
