package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Recognitions;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.round.Standings;

/**
 * Drafts, signs, issues and cancels decisions; issuing recognizes every item, or ends it, in the
 * same transaction.
 */
@ApplicationScoped
class DecisionService {

  static final String PATH = "/api/v1/decisions";

  private final DecisionRepository decisions;
  private final DecisionNumbers numbers;
  private final DecisionViews views;
  private final DecisionAccess access;
  private final RecognitionRepository recognitions;
  private final Recognitions recognized;
  private final Nominations nominations;
  private final Rounds rounds;
  private final Standings standings;
  private final RoundOccurrences occurrences;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  DecisionService(
      DecisionRepository decisions,
      DecisionNumbers numbers,
      DecisionViews views,
      DecisionAccess access,
      RecognitionRepository recognitions,
      Recognitions recognized,
      Nominations nominations,
      Rounds rounds,
      Standings standings,
      RoundOccurrences occurrences,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.decisions = decisions;
    this.numbers = numbers;
    this.views = views;
    this.access = access;
    this.recognitions = recognitions;
    this.recognized = recognized;
    this.nominations = nominations;
    this.rounds = rounds;
    this.standings = standings;
    this.occurrences = occurrences;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  DecisionView draft(DraftDecisionRequest request) {
    var drafter = access.requireClerkRole();
    var guards = validator.check(request);
    request.checkLists(guards);
    guards.pass();
    var known =
        rounds
            .find(request.round())
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/round"));
    var issuer = units.require("/issuer", request.issuer());
    var kind = request.kindOrDefault();
    var rightful =
        kind.endsRecognitions()
            ? access.keeper(known.authorityId(), request.date())
            : known.authorityId();
    var onBehalfOf = access.requireClerk(known, rightful, request.onBehalfOf());
    numbers.requireFree(issuer.id(), request.date(), request.number());
    var round = rounds.hold(known.id());
    var acted = occurrences.of(request, rightful, round, onBehalfOf, guards);
    var when =
        occurrences
            .stating(request.date(), "/date", request, rightful, round, acted, guards)
            .noting(request.reason());
    var draft =
        new Decision.Draft(
            issuer.id(),
            units.tree().ref(rightful),
            request.number(),
            request.date(),
            request.items(),
            drafter.subject());
    var decision = decisions.save(draft(kind, draft, round, guards));
    numbers.take(issuer.id(), request.date(), request.number(), decision.id());
    journal.append(decision.drafted(), when);
    return views.whole(decision);
  }

  private Decision draft(DecisionKind kind, Decision.Draft draft, RoundFacts round, Guards guards) {
    return kind.endsRecognitions()
        ? Decision.ending(kind, draft, round, recognitions.hold(draft.items(), round.id()), guards)
        : Decision.draft(draft, round, nominations.hold(draft.items()), guards);
  }

  DecisionView sign(UUID id, DecisionActRequest request) {
    var signer = access.requireHead();
    var guards = validator.check(request);
    var round = rounds.hold(decisions.roundOf(id));
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), round, Optional.empty(), guards);
    var event = decision.sign(signer.subject(), guards);
    decisions.save(decision);
    journal.append(event, when);
    return views.whole(decision);
  }

  DecisionView issue(UUID id, DecisionActRequest request) {
    access.requireHead();
    var guards = validator.check(request);
    var round = rounds.hold(decisions.roundOf(id));
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), round, Optional.empty(), guards);
    if (decision.kind().endsRecognitions()) {
      end(decision, round, when, guards);
    } else {
      recognize(decision, round, when, guards);
    }
    return views.whole(decision);
  }

  private Decision own(UUID id) {
    var decision = decisions.require(id);
    access.requireOwnUnit(decision.issuerId());
    preconditions.match(decision.version());
    return decision;
  }

  /** All items in one transaction, their facts with one round trip. */
  private void recognize(Decision decision, RoundFacts round, Occurrence when, Guards guards) {
    var items = nominations.hold(decision.nominationIds());
    var taken = recognized.ofNominations(decision.nominationIds()).size();
    var facts = new ArrayList<Journal.Fact>();
    facts.add(new Journal.Fact(decision.issue(round, items, taken, guards), when));
    decisions.flush();
    facts.addAll(grant(decision, round, items, when));
    journal.appendAll(facts);
    standings.recognized(round, items.size(), when);
  }

  /** What supersedes the recognitions is granted once they have left their places. */
  private void end(Decision decision, RoundFacts round, Occurrence when, Guards guards) {
    var items = recognitions.hold(decision.recognitionIds(), round.id());
    var facts = new ArrayList<Journal.Fact>();
    facts.add(new Journal.Fact(decision.issueEnding(items, guards), when));
    items.forEach(item -> facts.add(new Journal.Fact(item.end(decision), when)));
    decisions.flush();
    if (decision.kind() == DecisionKind.SUPERSESSION) {
      var anew = nominations.hold(items.stream().map(Recognition::nominationId).toList());
      facts.addAll(grant(decision, round, anew, when));
    }
    journal.appendAll(facts);
    if (decision.kind() == DecisionKind.REVOCATION) {
      standings.revoked(round, items.size(), when);
    }
  }

  private List<Journal.Fact> grant(
      Decision decision, RoundFacts round, List<Nominations.Facts> items, Occurrence when) {
    var granted =
        items.stream().map(nomination -> Recognition.grant(decision, round, nomination)).toList();
    recognitions.persist(granted);
    recognitions.flush();
    return granted.stream().map(one -> new Journal.Fact(one.granted(), when)).toList();
  }

  DecisionView cancel(UUID id, DecisionReasonRequest request) {
    access.requireWorkerRole();
    var guards = validator.check(request);
    var round = rounds.hold(decisions.roundOf(id));
    var decision = decisions.require(id);
    var onBehalfOf = access.requireCanceller(decision, round, request.onBehalfOf());
    preconditions.match(decision.version());
    var when =
        occurrences
            .of(request, decision.issuerId(), round, onBehalfOf, guards)
            .noting(request.reason());
    var event = decision.cancel(guards);
    decisions.save(decision);
    numbers.release(decision);
    journal.append(event, when);
    return views.whole(decision);
  }
}
