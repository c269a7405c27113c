package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;
import vn.danvan.recognitionservice.round.Rounds;

/** Shows nominations, and what the caller may do with them. */
@ApplicationScoped
class NominationViews {

  private final Rounds rounds;
  private final KnownModels models;
  private final Recognitions recognitions;
  private final SubmissionFactsReader facts;
  private final RoundAccess access;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final NominationVerdictService verdicts;

  NominationViews(
      Rounds rounds,
      KnownModels models,
      Recognitions recognitions,
      SubmissionFactsReader facts,
      RoundAccess access,
      UnitDirectory units,
      VietnamTime time,
      NominationVerdictService verdicts) {
    this.rounds = rounds;
    this.models = models;
    this.recognitions = recognitions;
    this.facts = facts;
    this.access = access;
    this.units = units;
    this.time = time;
    this.verdicts = verdicts;
  }

  NominationView of(Nomination nomination) {
    return of(List.of(nomination)).getFirst();
  }

  /**
   * The nomination with why it came to what it is; answers of writes, which are kept, have none.
   */
  NominationView whole(Nomination nomination) {
    return of(List.of(nomination), true).getFirst();
  }

  List<NominationView> of(List<Nomination> nominations) {
    return of(nominations, false);
  }

  private List<NominationView> of(List<Nomination> nominations, boolean whole) {
    var roundFacts = rounds.find(nominations.stream().map(Nomination::roundId).distinct().toList());
    var known = models.find(nominations.stream().map(Nomination::modelId).distinct().toList());
    var recognized =
        recognitions.ofNominations(
            nominations.stream()
                .filter(one -> one.state() == NominationState.APPROVED)
                .map(Nomination::id)
                .toList());
    var held = verdicts.held(nominations.stream().map(Nomination::id).toList());
    return nominations.stream()
        .map(
            one ->
                view(
                    one,
                    roundFacts.get(one.roundId()),
                    known.get(one.modelId()),
                    recognized.get(one.id()),
                    held.contains(one.id()),
                    whole))
        .toList();
  }

  private NominationView view(
      Nomination nomination,
      RoundFacts round,
      KnownModel model,
      UUID recognition,
      boolean held,
      boolean whole) {
    var tree = units.tree();
    return new NominationView(
        nomination.id(),
        nomination.version(),
        nomination.state(),
        new NominationView.Round(
            round.id(),
            tree.ref(round.authorityId()),
            round.level(),
            round.year(),
            round.deadline()),
        new NominationView.Model(nomination.modelId(), model == null ? null : model.title()),
        tree.ref(nomination.ownerUnitId()),
        nomination.ownerKind(),
        nomination.fieldCode(),
        tree.ref(nomination.nominatingUnitId()),
        nomination.ownLevel(),
        nomination.ownScore(),
        nomination.submittedOn(),
        verdict(nomination),
        recognition,
        nomination.proceedingsPending(),
        whole ? nomination.lastReason() : null,
        allowedActions(nomination, round, model, held));
  }

  private static NominationView.VerdictView verdict(Nomination nomination) {
    var outcome =
        switch (nomination.state()) {
          case APPROVED -> Verdict.Outcome.APPROVED;
          case NOT_APPROVED -> Verdict.Outcome.NOT_APPROVED;
          default -> null;
        };
    return outcome == null
        ? null
        : new NominationView.VerdictView(
            outcome,
            nomination.votesFor(),
            nomination.votesCast(),
            nomination.members(),
            nomination.decidedOn());
  }

  private List<AllowedAction> allowedActions(
      Nomination nomination, RoundFacts round, KnownModel model, boolean held) {
    var actions = new ArrayList<AllowedAction>();
    var path = NominationService.PATH + "/" + nomination.id() + "/";
    if (access.isOfficerOf(nomination.nominatingUnitId())) {
      if (nomination.isWithTheUnit() && round.state() == RoundState.OPEN && model != null) {
        var missing = missing(nomination, round, model, time.today());
        actions.add(
            new AllowedAction("submission", path + "submission", missing.isEmpty(), missing));
      }
      if (nomination.isWithTheUnit() && round.state() == RoundState.OPEN) {
        actions.add(AllowedAction.ready("dossier", path + "dossier"));
      }
      if (nomination.isWithdrawable()) {
        actions.add(AllowedAction.ready("withdrawal", path + "withdrawal"));
      }
    }
    if (nomination.isOpen()
        && (access.isOfficerOf(nomination.nominatingUnitId()) || access.isClerk(round))) {
      actions.add(AllowedAction.ready("declaration", path + "declaration"));
    }
    if (access.isClerk(round)) {
      if (nomination.state() == NominationState.SUBMITTED && round.state() == RoundState.OPEN) {
        actions.add(AllowedAction.ready("eligibility", path + "eligibility"));
        actions.add(AllowedAction.ready("returns", path + "returns"));
      }
      if (nomination.state() == NominationState.IN_REVIEW) {
        actions.add(
            new AllowedAction(
                "verdict", path + "verdict", !held, held ? List.of("held-by-council") : List.of()));
      }
    }
    return actions;
  }

  private List<String> missing(
      Nomination nomination, RoundFacts round, KnownModel model, LocalDate on) {
    var guards = new Guards();
    SubmissionGuards.check(
        facts.read(round, model, nomination, on), nomination.ownLevel(), on, guards);
    return guards.violations().stream().map(Violation::code).toList();
  }
}
