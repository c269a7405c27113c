package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Recognitions;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.round.Standings;

/** Drafts, signs and issues decisions; issuing recognizes every item in the same transaction. */
@ApplicationScoped
class DecisionService {

  static final String PATH = "/api/v1/decisions";

  private static final Role[] DRAFT_READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final DecisionRepository decisions;
  private final DecisionNumbers numbers;
  private final RecognitionRepository recognitions;
  private final Recognitions recognized;
  private final Nominations nominations;
  private final Rounds rounds;
  private final Standings standings;
  private final RoundAccess roundAccess;
  private final RoundOccurrences occurrences;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  DecisionService(
      DecisionRepository decisions,
      DecisionNumbers numbers,
      RecognitionRepository recognitions,
      Recognitions recognized,
      Nominations nominations,
      Rounds rounds,
      Standings standings,
      RoundAccess roundAccess,
      RoundOccurrences occurrences,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.decisions = decisions;
    this.numbers = numbers;
    this.recognitions = recognitions;
    this.recognized = recognized;
    this.nominations = nominations;
    this.rounds = rounds;
    this.standings = standings;
    this.roundAccess = roundAccess;
    this.occurrences = occurrences;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  DecisionView draft(DraftDecisionRequest request) {
    roundAccess.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var known =
        rounds
            .find(request.round())
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/round"));
    var issuer = units.require("/issuer", request.issuer());
    var onBehalfOf = roundAccess.requireClerk(known, request.onBehalfOf());
    numbers.requireFree(issuer.id(), request.date(), request.number());
    var round = rounds.hold(known.id());
    var acted = occurrences.of(request, round.authorityId(), round, onBehalfOf, guards);
    var when =
        occurrences.stating(
            request.date(), "/date", request, round.authorityId(), round, acted, guards);
    var draft =
        new Decision.Draft(
            issuer.id(),
            units.tree().name(round.authorityId()),
            request.number(),
            request.date(),
            request.nominations(),
            caller.require().subject());
    var items = nominations.hold(request.nominations());
    var decision = decisions.save(Decision.draft(draft, round, items, guards));
    numbers.take(issuer.id(), request.date(), request.number(), decision.id());
    journal.append(decision.drafted(), when);
    return view(decision, true);
  }

  DecisionView sign(UUID id, DecisionActRequest request) {
    var signer = access.require(Role.SIGNATORY);
    var guards = validator.check(request);
    var round = rounds.hold(decisions.roundOf(id));
    var decision = decisions.require(id);
    access.requireOwnUnit(decision.issuerId());
    preconditions.match(decision.version());
    var when = occurrences.of(request, decision.issuerId(), round, Optional.empty(), guards);
    var event = decision.sign(signer.subject(), guards);
    decisions.save(decision);
    journal.append(event, when);
    return view(decision, true);
  }

  DecisionView issue(UUID id, DecisionActRequest request) {
    access.require(Role.SIGNATORY);
    var guards = validator.check(request);
    var round = rounds.hold(decisions.roundOf(id));
    var decision = decisions.require(id);
    access.requireOwnUnit(decision.issuerId());
    preconditions.match(decision.version());
    var when = occurrences.of(request, decision.issuerId(), round, Optional.empty(), guards);
    var items = nominations.hold(decision.nominationIds());
    var taken = recognized.ofNominations(decision.nominationIds()).size();
    var event = decision.issue(round, items, taken, guards);
    decisions.save(decision);
    recognize(decision, event, round, items, when);
    return view(decision, true);
  }

  /** All items in one transaction, their facts with one round trip. */
  private void recognize(
      Decision decision,
      DecisionEvent issued,
      RoundFacts round,
      List<Nominations.Facts> items,
      Occurrence when) {
    var granted =
        items.stream().map(nomination -> Recognition.grant(decision, round, nomination)).toList();
    recognitions.persist(granted);
    recognitions.flush();
    var facts = new ArrayList<Journal.Fact>(granted.size() + 1);
    facts.add(new Journal.Fact(issued, when));
    granted.forEach(one -> facts.add(new Journal.Fact(one.granted(), when)));
    journal.appendAll(facts);
    standings.recognized(round, granted.size(), when);
  }

  /** Issued decisions are public; before that they exist for the issuer's side only. */
  DecisionView view(UUID id) {
    var decision = decisions.read(id);
    if (decision.state() != DecisionState.ISSUED && !seesDrafts(decision.issuerId())) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return view(decision, true);
  }

  List<JournalReader.Entry> history(UUID id) {
    access.require(DRAFT_READERS);
    access.requireSight(decisions.read(id).issuerId());
    return history.history(id);
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID round, UUID issuer, Integer year, DecisionState state) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<DecisionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    var query =
        KeysetQuery.from("decision")
            .withIds(filter.ids())
            .equal("round_id", filter.round())
            .equal("issuer_id", filter.issuer())
            .equal("decided_year", filter.year())
            .equal("state", filter.state());
    var scope = caller.find().filter(DecisionService::readsDrafts).flatMap(_ -> access.scopeRoot());
    if (scope.isPresent()) {
      query.orWithin("state = 'ISSUED'", "issuer_id", units.tree().subtreeEver(scope.get()));
    } else {
      query.and("state = 'ISSUED'");
    }
    if (changesAfter != null) {
      return changes.read(
          Decision.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              decisions.inOrder(query.among(jdbi, ids)).stream()
                  .map(decision -> view(decision, false))
                  .collect(Collectors.toMap(DecisionView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            decisions.inOrder(query.ids(jdbi, page)), decision -> List.of(decision.id().toString()))
        .map(decision -> view(decision, false));
  }

  /** A draft that the caller may not see never was in the list. */
  private Optional<DecisionListItem> removed(UUID id) {
    return decisions
        .findByIdOptional(id)
        .filter(
            decision -> decision.state() == DecisionState.ISSUED || seesDrafts(decision.issuerId()))
        .map(decision -> DecisionListItem.Removed.of(decision.id()));
  }

  private boolean seesDrafts(UUID issuer) {
    return caller.find().filter(DecisionService::readsDrafts).isPresent() && access.sees(issuer);
  }

  private static boolean readsDrafts(Caller reader) {
    return reader.hasAny(DRAFT_READERS);
  }

  private DecisionView view(Decision decision, boolean whole) {
    return new DecisionView(
        decision.id(),
        decision.version(),
        decision.state(),
        decision.number(),
        decision.decidedOn(),
        units.tree().ref(decision.issuerId()),
        decision.roundId(),
        decision.nominationIds().size(),
        whole ? decision.nominationIds() : null,
        allowedActions(decision));
  }

  private List<AllowedAction> allowedActions(Decision decision) {
    var head =
        caller
            .find()
            .filter(one -> one.has(Role.SIGNATORY))
            .filter(one -> decision.issuerId().equals(one.unit()));
    if (head.isEmpty()) {
      return List.of();
    }
    var path = PATH + "/" + decision.id() + "/";
    return switch (decision.state()) {
      case DRAFT ->
          List.of(
              decision.wasDraftedBy(head.get().subject())
                  ? new AllowedAction(
                      "signature", path + "signature", false, List.of("same-person"))
                  : AllowedAction.ready("signature", path + "signature"));
      case SIGNED -> List.of(AllowedAction.ready("issue", path + "issue"));
      case ISSUED -> List.of();
    };
  }
}
