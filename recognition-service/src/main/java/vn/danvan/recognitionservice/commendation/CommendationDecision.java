package vn.danvan.recognitionservice.commendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.decision.DecisionProblem;
import vn.danvan.recognitionservice.decision.NumberedDecision;
import vn.danvan.recognitionservice.round.ActOrder;

/** A numbered decision that awards the commendations of a list, or revokes awarded ones. */
@Entity
@Table(name = "commendation_decision")
class CommendationDecision extends NumberedDecision {

  static final String TYPE = "CommendationDecision";

  /** A longer list is split over several decisions. */
  static final int MAX_ITEMS = 1_000;

  private static final Phrase NOT_FOUND =
      new Phrase("Không có đề nghị khen thưởng này.", "There is no such commendation.");
  private static final Phrase REPEATED =
      new Phrase("Có hai lần trong danh sách.", "It stands twice in the list.");
  private static final Phrase WRONG_STATE = new Phrase("Đang ở trạng thái {0}.", "It is {0}.");
  private static final Phrase PENDING =
      new Phrase(
          "Đang xem xét kỷ luật hoặc chờ xác minh.", "Discipline or verification is pending.");
  private static final Phrase NO_FORM =
      new Phrase(
          "Ngày {0} không còn hình thức khen thưởng này.",
          "On {0} this form of commendation is not in force.");
  private static final Phrase TOO_EARLY =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày {1} của bước liền trước.",
          "The date of the decision ({0}) is before the day {1} of the act before.");

  @Enumerated(EnumType.STRING)
  private CommendationDecisionKind kind;

  @Column(name = "commendation_ids")
  private UUID[] commendationIds = {};

  @Column(name = "last_act_on")
  private LocalDate lastActOn;

  protected CommendationDecision() {}

  private CommendationDecision(Draft draft) {
    super(
        Ids.next(),
        draft.issuer(),
        draft.province(),
        draft.number(),
        draft.date(),
        draft.drafter());
    this.kind = draft.kind();
    this.commendationIds = draft.commendations().toArray(UUID[]::new);
  }

  /**
   * What a decision is drafted with.
   *
   * @param date the decision's date
   * @param drafter account of the drafter
   */
  record Draft(
      CommendationDecisionKind kind,
      UUID issuer,
      UUID province,
      String number,
      LocalDate date,
      List<UUID> commendations,
      String drafter) {}

  /**
   * Drafts a decision.
   *
   * @param known those of the commendations that there are for the issuer
   * @param formValid whether a commendation's form is in force on the decision's date
   * @param on day of the draft (Vietnam time)
   * @throws vn.danvan.platform.problem.DomainException 422 with all failed guards: {@code
   *     date-before-last-act}, and per item {@code commendation-not-found}, {@code repeated},
   *     {@code not-draft} or {@code not-awarded}, {@code proceedings-pending}, {@code
   *     form-not-valid}
   * @see "docs/rules.md: R-COM-06 (one decision for a whole list), R-COM-05, R-COM-08"
   */
  static CommendationDecision draft(
      Draft draft,
      List<Commendation> known,
      Predicate<CommendationData> formValid,
      LocalDate on,
      Guards guards) {
    var decision = new CommendationDecision(draft);
    decision.checkItems(known, formValid, guards);
    guards.pass();
    decision.raiseVersion();
    return decision.acted(on);
  }

  CommendationDecisionEvent drafted() {
    return new CommendationDecisionEvent.CommendationDecisionDrafted(data());
  }

  /**
   * Signs the decision.
   *
   * @param signer account of the head
   * @param items the commendations, whose drafters do not sign either
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless DRAFT; 422
   *     {@code same-person}
   * @see "docs/rules.md: R-COM-07 (signed by another person than the drafters)"
   */
  CommendationDecisionEvent sign(
      String signer, List<Commendation> items, LocalDate on, Guards guards) {
    ActOrder.check(on, lastActOn, guards);
    sign(signer, wasDraftedBy(signer, items), "R-COM-07", guards);
    acted(on);
    return new CommendationDecisionEvent.CommendationDecisionSigned(data());
  }

  /** Whether the account drafted the decision or, where it awards, one of its items. */
  boolean wasDraftedBy(String account, List<Commendation> items) {
    return wasDraftedBy(account)
        || (kind == CommendationDecisionKind.AWARD
            && items.stream().anyMatch(item -> item.wasDraftedBy(account)));
  }

  /**
   * Issues the decision: all its items are awarded, or revoked, with it.
   *
   * @param known those of the commendations that there are for the issuer, locked
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless SIGNED,
   *     {@code already-decided} if another decision came first; 422 as for {@link #draft}
   * @see "docs/rules.md: R-COM-06, R-COM-08"
   */
  CommendationDecisionEvent issue(
      List<Commendation> known,
      Predicate<CommendationData> formValid,
      LocalDate on,
      Guards guards) {
    requireSigned();
    var settled = known.stream().filter(item -> item.state() == settledState()).count();
    if (settled > 0) {
      throw DecisionProblem.ALREADY_DECIDED.because(settled);
    }
    checkItems(known, formValid, guards);
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    issued();
    acted(on);
    return new CommendationDecisionEvent.CommendationDecisionIssued(data());
  }

  /**
   * Gives the decision up before it was issued; its items are free again.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless DRAFT or
   *     SIGNED
   * @see "docs/rules.md: R-DEC-07 (a draft's number is free again)"
   */
  CommendationDecisionEvent cancel(LocalDate on, Guards guards) {
    ActOrder.check(on, lastActOn, guards);
    giveUp(guards);
    acted(on);
    return new CommendationDecisionEvent.CommendationDecisionCancelled(data());
  }

  /**
   * Proposes another spelling of the number.
   *
   * @throws vn.danvan.platform.problem.DomainException as {@link NumberedDecision#propose}
   * @see "docs/rules.md: R-DEC-06 (clerical correction)"
   */
  CommendationDecisionEvent proposeCorrection(
      String spelled, String proposer, LocalDate on, Guards guards) {
    propose(spelled, proposer, on, guards);
    return new CommendationDecisionEvent.CommendationDecisionCorrectionProposed(data());
  }

  /**
   * Confirms the spelling that another person proposed.
   *
   * @throws vn.danvan.platform.problem.DomainException as {@link NumberedDecision#confirm}
   * @see "docs/rules.md: R-DEC-06 (clerical correction)"
   */
  CommendationDecisionEvent confirmCorrection(
      String spelled, String confirmer, LocalDate on, Guards guards) {
    confirm(spelled, confirmer, on, guards);
    return new CommendationDecisionEvent.CommendationDecisionCorrected(data());
  }

  /** The state into which another decision of the kind would have brought an item. */
  private CommendationState settledState() {
    return switch (kind) {
      case AWARD -> CommendationState.AWARDED;
      case REVOCATION -> CommendationState.REVOKED;
    };
  }

  private void checkItems(
      List<Commendation> known, Predicate<CommendationData> formValid, Guards guards) {
    var byId = known.stream().collect(Collectors.toMap(Commendation::id, Function.identity()));
    var seen = new HashSet<UUID>();
    for (int i = 0; i < commendationIds.length; i++) {
      var id = commendationIds[i];
      var pointer = "/commendations/" + i;
      if (guards.check(seen.add(id), pointer, "repeated", "R-COM-06", REPEATED)) {
        checkItem(byId, id, pointer, formValid, guards);
      }
    }
    known.stream()
        .map(Commendation::lastActOn)
        .filter(decidedOn()::isBefore)
        .max(LocalDate::compareTo)
        .ifPresent(
            last ->
                guards.check(
                    false,
                    "/date",
                    "date-before-last-act",
                    "R-COM-06",
                    TOO_EARLY,
                    decidedOn(),
                    last));
  }

  private void checkItem(
      Map<UUID, Commendation> byId,
      UUID id,
      String pointer,
      Predicate<CommendationData> formValid,
      Guards guards) {
    var item = byId.get(id);
    if (!guards.check(item != null, pointer, "commendation-not-found", "R-COM-06", NOT_FOUND)) {
      return;
    }
    if (kind == CommendationDecisionKind.REVOCATION) {
      guards.check(
          item.state() == CommendationState.AWARDED,
          pointer,
          "not-awarded",
          "R-COM-08",
          WRONG_STATE,
          item.state());
      return;
    }
    guards.check(
        item.state() == CommendationState.DRAFT,
        pointer,
        "not-draft",
        "R-COM-06",
        WRONG_STATE,
        item.state());
    guards.check(!item.proceedingsPending(), pointer, "proceedings-pending", "R-COM-05", PENDING);
    guards.check(
        formValid.test(item.data()), pointer, "form-not-valid", "R-COM-01", NO_FORM, decidedOn());
  }

  private CommendationDecision acted(LocalDate on) {
    lastActOn = on;
    return this;
  }

  private CommendationDecisionData data() {
    return new CommendationDecisionData(
        id(), version(), state(), kind, number(), decidedOn(), issuerId(), commendationIds.length);
  }

  List<UUID> commendationIds() {
    return Arrays.asList(commendationIds.clone());
  }

  CommendationDecisionKind kind() {
    return kind;
  }
}
