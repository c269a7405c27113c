package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.decision.DecisionNumbers;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.round.RoundOccurrences;

/** Drafts, signs and issues decisions; issuing settles every item in the same transaction. */
@ApplicationScoped
class CommendationDecisionService {

  static final String PATH = CommendationService.PATH + "/decisions";

  private static final Phrase REASON =
      new Phrase("Quyết định hủy bỏ phải nêu lý do.", "A revocation names its reason.");

  private final CommendationDecisionRepository decisions;
  private final CommendationRepository commendations;
  private final CommendationForms forms;
  private final CommendationAccess access;
  private final DecisionNumbers numbers;
  private final VerificationCodes codes;
  private final Occurrences occurrences;
  private final RoundOccurrences stated;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  CommendationDecisionService(
      CommendationDecisionRepository decisions,
      CommendationRepository commendations,
      CommendationForms forms,
      CommendationAccess access,
      DecisionNumbers numbers,
      VerificationCodes codes,
      Occurrences occurrences,
      RoundOccurrences stated,
      UnitDirectory units,
      UnitScope scope,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.decisions = decisions;
    this.commendations = commendations;
    this.forms = forms;
    this.access = access;
    this.numbers = numbers;
    this.codes = codes;
    this.occurrences = occurrences;
    this.stated = stated;
    this.units = units;
    this.scope = scope;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  CommendationDecisionView draft(DraftCommendationDecisionRequest request) {
    var drafter = access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var issuer = units.require("/issuer", request.issuer()).id();
    var onBehalfOf = access.requireActingFor(issuer, request.onBehalfOf());
    numbers.requireFree(issuer, request.date(), request.number());
    guards.check(
        request.kind() == CommendationDecisionKind.AWARD || request.reason() != null,
        "/reason",
        "reason-missing",
        "R-COM-08",
        REASON);
    var acted = occurrences.of(request, issuer, guards);
    var when =
        stated
            .stating(request.date(), "/date", request, issuer, acted, guards)
            .noting(request.reason());
    var draft =
        new CommendationDecision.Draft(
            request.kind(),
            issuer,
            units.tree().province(issuer),
            request.number(),
            request.date(),
            request.commendations(),
            drafter.subject());
    var items = commendations.hold(request.commendations(), issuer);
    var decision =
        decisions.save(
            CommendationDecision.draft(
                draft, items, formValidOn(request.date()), when.on(), guards));
    numbers.take(issuer, request.date(), request.number(), decision.id());
    journal.append(decision.drafted(), onBehalfOf.map(when::onBehalfOf).orElse(when));
    return view(decision, true);
  }

  CommendationDecisionView sign(UUID id, CommendationDecisionActRequest request) {
    var signer = access.requireHead();
    var guards = validator.check(request);
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), guards);
    var event = decision.sign(signer.subject(), items(decision), when.on(), guards);
    decisions.save(decision);
    journal.append(event, when);
    return view(decision, true);
  }

  CommendationDecisionView issue(UUID id, CommendationDecisionActRequest request) {
    access.requireHead();
    var guards = validator.check(request);
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), guards);
    var items = commendations.hold(decision.commendationIds(), decision.issuerId());
    var event = decision.issue(items, formValidOn(decision.decidedOn()), when.on(), guards);
    settle(decision, event, items, when);
    return view(decision, true);
  }

  private CommendationDecision own(UUID id) {
    var decision = decisions.require(id);
    access.requireOwnUnit(decision.issuerId());
    preconditions.match(decision.version());
    return decision;
  }

  /** All items in one transaction, their facts with one round trip. */
  private void settle(
      CommendationDecision decision,
      CommendationDecisionEvent issued,
      List<Commendation> items,
      Occurrence when) {
    var facts = new ArrayList<Journal.Fact>(items.size() + 1);
    facts.add(new Journal.Fact(issued, when));
    for (var item : items) {
      var event =
          switch (decision.kind()) {
            case AWARD -> item.award(decision, codes.next(), when.on());
            case REVOCATION -> item.revoke(decision, when.on());
          };
      facts.add(new Journal.Fact(event, when));
    }
    decisions.flush();
    journal.appendAll(facts);
  }

  private Predicate<CommendationData> formValidOn(LocalDate date) {
    return item -> forms.find(item.formCode(), item.level(), date).isPresent();
  }

  private List<Commendation> items(CommendationDecision decision) {
    return commendations.inOrder(decision.commendationIds());
  }

  CommendationDecisionView view(UUID id) {
    return view(visible(id), true);
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(visible(id).id());
  }

  private CommendationDecision visible(UUID id) {
    access.requireReader();
    var decision = decisions.read(id);
    access.requireSight(decision.issuerId());
    return decision;
  }

  /**
   * Filters of the list; null where not given.
   *
   * @param year of the decision's date
   */
  record Filter(
      List<UUID> ids,
      UUID issuer,
      Integer year,
      CommendationDecisionState state,
      CommendationDecisionKind kind) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<CommendationDecisionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    access.requireReader();
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var query =
        KeysetQuery.from("commendation_decision")
            .withIds(filter.ids())
            .equal("issuer_id", filter.issuer())
            .equal("decided_year", filter.year())
            .equal("state", filter.state())
            .equal("kind", filter.kind())
            .within(scope.within(root, "issuer_id", "province_id"));
    if (changesAfter != null) {
      return changes.read(
          CommendationDecision.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              decisions.inOrder(query.among(jdbi, ids)).stream()
                  .map(decision -> view(decision, false))
                  .collect(Collectors.toMap(CommendationDecisionView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            decisions.inOrder(query.ids(jdbi, page)), decision -> List.of(decision.id().toString()))
        .map(decision -> view(decision, false));
  }

  /** What lies outside the scope never was in the list. */
  private Optional<CommendationDecisionListItem> removed(UUID id) {
    return decisions
        .findByIdOptional(id)
        .filter(decision -> access.sees(decision.issuerId()))
        .map(decision -> CommendationDecisionListItem.Removed.of(decision.id()));
  }

  private CommendationDecisionView view(CommendationDecision decision, boolean whole) {
    return new CommendationDecisionView(
        decision.id(),
        decision.version(),
        decision.state(),
        decision.kind(),
        decision.number(),
        decision.decidedOn(),
        units.tree().ref(decision.issuerId()),
        decision.commendationIds().size(),
        whole ? decision.commendationIds() : null,
        allowedActions(decision));
  }

  private List<AllowedAction> allowedActions(CommendationDecision decision) {
    var head = access.headOf(decision.issuerId());
    if (head.isEmpty()) {
      return List.of();
    }
    var path = PATH + "/" + decision.id() + "/";
    return switch (decision.state()) {
      case DRAFT ->
          List.of(
              decision.wasDraftedBy(head.get().subject(), items(decision))
                  ? new AllowedAction(
                      "signature", path + "signature", false, List.of("same-person"))
                  : AllowedAction.ready("signature", path + "signature"));
      case SIGNED -> List.of(AllowedAction.ready("issue", path + "issue"));
      case ISSUED -> List.of();
    };
  }
}
