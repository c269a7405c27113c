package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownRequirements;
import vn.danvan.recognitionservice.levelchain.LevelChains;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;
import vn.danvan.recognitionservice.scoringscheme.ScoringSchemes;

/** Gathers what the guards of a submission look at. */
@ApplicationScoped
class SubmissionFactsReader {

  private final Recognitions recognitions;
  private final KnownRequirements requirements;
  private final UnitDirectory units;
  private final NominationRepository nominations;
  private final Dossiers dossiers;
  private final Rounds rounds;
  private final ScoringSchemes schemes;
  private final LevelChains chains;
  private final RecognitionRules rules;

  SubmissionFactsReader(
      Recognitions recognitions,
      KnownRequirements requirements,
      UnitDirectory units,
      NominationRepository nominations,
      Dossiers dossiers,
      Rounds rounds,
      ScoringSchemes schemes,
      LevelChains chains,
      RecognitionRules rules) {
    this.recognitions = recognitions;
    this.requirements = requirements;
    this.units = units;
    this.nominations = nominations;
    this.dossiers = dossiers;
    this.rounds = rounds;
    this.schemes = schemes;
    this.chains = chains;
    this.rules = rules;
  }

  SubmissionFacts read(RoundFacts round, KnownModel model, Nomination nomination, LocalDate on) {
    var tree = units.tree();
    var scheme = schemes.ofRound(round.id());
    return new SubmissionFacts(
        round,
        model,
        tree.name(model.ownerUnitId()),
        isValidOrTookOver(tree, model.ownerUnitId(), on),
        isRecognizedAtOwnLevel(round, model, on),
        isRecognizedOtherwise(round, model, nomination),
        model.lacking(requirements.beforeNomination(model.provinceId(), on)),
        terms(round, nomination, scheme),
        dossier(nomination, scheme));
  }

  /** Until when the unit may submit in the round; it has what its predecessors were granted. */
  LocalDate deadline(RoundFacts round, UUID unit) {
    var granted =
        Stream.concat(Stream.of(unit), units.tree().predecessors(unit).stream().map(Unit::id))
            .toList();
    return rounds
        .extension(round.id(), granted)
        .filter(round.deadline()::isBefore)
        .orElse(round.deadline());
  }

  private SubmissionFacts.Terms terms(
      RoundFacts round, Nomination nomination, Optional<SchemeFacts> scheme) {
    var unit = nomination.nominatingUnitId();
    var quota = scheme.map(SchemeFacts::quotaPerUnit).orElse(null);
    return new SubmissionFacts.Terms(
        deadline(round, unit),
        quota,
        quota == null ? 0 : nominations.putForward(round.id(), unit, nomination.id()));
  }

  /** The nomination's dossier, and what its round's scheme asks of it. */
  DossierFacts dossier(Nomination nomination) {
    return dossier(nomination, schemes.ofRound(nomination.roundId()));
  }

  private DossierFacts dossier(Nomination nomination, Optional<SchemeFacts> scheme) {
    return new DossierFacts(
        scheme.map(SchemeFacts::dossierParts).orElse(Set.of()),
        scheme.map(SchemeFacts::criteria).orElse(List.of()),
        scheme.map(SchemeFacts::threshold).orElse(null),
        scheme.map(SchemeFacts::strict).orElse(false),
        dossiers.of(nomination.id()),
        nomination.ownScore(),
        nomination.proceedingsPending());
  }

  /** What came of the nomination itself is no reason against it. */
  private boolean isRecognizedOtherwise(RoundFacts round, KnownModel model, Nomination nomination) {
    return recognitions.inRound(model.id(), round.id())
        && !recognitions.ofNominations(List.of(nomination.id())).containsKey(nomination.id());
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
