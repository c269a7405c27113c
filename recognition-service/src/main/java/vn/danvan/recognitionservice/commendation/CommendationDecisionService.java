package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.decision.ConfirmCorrectionRequest;
import vn.danvan.recognitionservice.decision.CorrectDecisionRequest;
import vn.danvan.recognitionservice.decision.DecisionNumbers;
import vn.danvan.recognitionservice.decision.DecisionReasonRequest;
import vn.danvan.recognitionservice.round.RoundOccurrences;

/** Drafts, signs, issues and cancels decisions; issuing settles every item in one transaction. */
@ApplicationScoped
class CommendationDecisionService {

  static final String PATH = CommendationService.PATH + "/decisions";

  private static final Phrase REASON =
      new Phrase("Quyết định hủy bỏ phải nêu lý do.", "A revocation names its reason.");

  private final CommendationDecisionRepository decisions;
  private final CommendationRepository commendations;
  private final CommendationForms forms;
  private final CommendationDecisionViews views;
  private final CommendationAccess access;
  private final DecisionNumbers numbers;
  private final VerificationCodes codes;
  private final Occurrences occurrences;
  private final RoundOccurrences stated;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  CommendationDecisionService(
      CommendationDecisionRepository decisions,
      CommendationRepository commendations,
      CommendationForms forms,
      CommendationDecisionViews views,
      CommendationAccess access,
      DecisionNumbers numbers,
      VerificationCodes codes,
      Occurrences occurrences,
      RoundOccurrences stated,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.decisions = decisions;
    this.commendations = commendations;
    this.forms = forms;
    this.views = views;
    this.access = access;
    this.numbers = numbers;
    this.codes = codes;
    this.occurrences = occurrences;
    this.stated = stated;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  CommendationDecisionView draft(DraftCommendationDecisionRequest request) {
    var drafter = access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var issuer = units.require("/issuer", request.issuer()).id();
    var onBehalfOf = access.requireKeeper(issuer, request.onBehalfOf());
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
    return views.whole(decision);
  }

  CommendationDecisionView sign(UUID id, CommendationDecisionActRequest request) {
    var signer = access.requireHead();
    var guards = validator.check(request);
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), guards);
    var event = decision.sign(signer.subject(), items(decision), when.on(), guards);
    decisions.save(decision);
    journal.append(event, when);
    return views.whole(decision);
  }

  CommendationDecisionView issue(UUID id, CommendationDecisionActRequest request) {
    access.requireHead();
    var guards = validator.check(request);
    var decision = own(id);
    var when = occurrences.of(request, decision.issuerId(), guards);
    var items = commendations.hold(decision.commendationIds(), decision.issuerId());
    var event = decision.issue(items, formValidOn(decision.decidedOn()), when.on(), guards);
    settle(decision, event, items, when);
    return views.whole(decision);
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

  CommendationDecisionView cancel(UUID id, DecisionReasonRequest request) {
    access.requireWorkerRole();
    var guards = validator.check(request);
    var decision = decisions.require(id);
    var onBehalfOf = access.requireCanceller(decision, request.onBehalfOf());
    preconditions.match(decision.version());
    var when = occurrences.of(request, decision.issuerId(), guards).noting(request.reason());
    var event = decision.cancel(when.on(), guards);
    decisions.save(decision);
    numbers.release(decision);
    journal.append(event, onBehalfOf.map(when::onBehalfOf).orElse(when));
    return views.whole(decision);
  }

  CommendationDecisionView proposeCorrection(UUID id, CorrectDecisionRequest request) {
    var proposer = access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var decision = decisions.require(id);
    var onBehalfOf = access.requireKeeper(decision.issuerId(), request.onBehalfOf());
    var when = occurrences.of(request, decision.issuerId(), guards).noting(request.reason());
    var event = decision.proposeCorrection(request.number(), proposer.subject(), when.on(), guards);
    decisions.save(decision);
    journal.append(event, onBehalfOf.map(when::onBehalfOf).orElse(when));
    return views.whole(decision);
  }

  /** What the decision awarded shows its number as it is spelled now. */
  CommendationDecisionView confirmCorrection(UUID id, ConfirmCorrectionRequest request) {
    var head = access.requireHead();
    var guards = validator.check(request);
    guards.pass();
    var decision = decisions.require(id);
    access.requireOwnUnit(decision.issuerId());
    var when = occurrences.of(request, decision.issuerId(), guards);
    var facts = new ArrayList<Journal.Fact>();
    facts.add(
        new Journal.Fact(
            decision.confirmCorrection(request.number(), head.subject(), when.on(), guards), when));
    commendations
        .holdOf(id)
        .forEach(item -> facts.add(new Journal.Fact(item.correct(decision.number()), when)));
    decisions.flush();
    journal.appendAll(facts);
    return views.whole(decision);
  }
}
