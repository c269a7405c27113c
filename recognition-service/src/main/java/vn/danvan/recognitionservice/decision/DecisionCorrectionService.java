package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;

/**
 * Corrects how the number of an issued decision is spelled; what shows the number follows.
 *
 * @see "docs/rules.md: R-DEC-06 (proposed by one person, confirmed by another)"
 */
@ApplicationScoped
class DecisionCorrectionService {

  private final DecisionRepository decisions;
  private final RecognitionRepository recognitions;
  private final DecisionViews views;
  private final DecisionAccess access;
  private final Rounds rounds;
  private final RoundOccurrences occurrences;
  private final VietnamTime time;
  private final RequestValidator validator;
  private final Journal journal;

  DecisionCorrectionService(
      DecisionRepository decisions,
      RecognitionRepository recognitions,
      DecisionViews views,
      DecisionAccess access,
      Rounds rounds,
      RoundOccurrences occurrences,
      VietnamTime time,
      RequestValidator validator,
      Journal journal) {
    this.decisions = decisions;
    this.recognitions = recognitions;
    this.views = views;
    this.access = access;
    this.rounds = rounds;
    this.occurrences = occurrences;
    this.time = time;
    this.validator = validator;
    this.journal = journal;
  }

  DecisionView propose(UUID id, CorrectDecisionRequest request) {
    var proposer = access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var round = rounds.hold(decisions.roundOf(id));
    var decision = decisions.require(id);
    var keeper = access.keeper(decision.issuerId(), time.today());
    var onBehalfOf = access.requireClerk(round, keeper, request.onBehalfOf());
    var when = occurrences.of(request, keeper, round, onBehalfOf, guards).noting(request.reason());
    var event = decision.proposeCorrection(request.number(), proposer.subject(), when.on(), guards);
    decisions.save(decision);
    journal.append(event, when);
    return views.whole(decision);
  }

  DecisionView confirm(UUID id, ConfirmCorrectionRequest request) {
    var head = access.requireHead();
    var guards = validator.check(request);
    guards.pass();
    var round = rounds.hold(decisions.roundOf(id));
    var decision = decisions.require(id);
    var keeper = access.keeper(decision.issuerId(), time.today());
    access.requireOwnUnit(keeper);
    var when = occurrences.of(request, keeper, round, Optional.empty(), guards);
    var facts = new ArrayList<Journal.Fact>();
    facts.add(
        new Journal.Fact(
            decision.confirmCorrection(request.number(), head.subject(), when.on(), guards), when));
    recognitions
        .holdOf(id)
        .forEach(item -> facts.add(new Journal.Fact(item.correct(decision.number()), when)));
    decisions.flush();
    journal.appendAll(facts);
    return views.whole(decision);
  }
}
