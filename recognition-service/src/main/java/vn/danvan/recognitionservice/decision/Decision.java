package vn.danvan.recognitionservice.decision;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.nomination.NominationState;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

/** A numbered decision that recognizes the models of a list. */
@Entity
@Table(name = "decision")
class Decision extends Aggregate {

  static final String TYPE = "Decision";

  /** A list of more models is split over several decisions. */
  static final int MAX_ITEMS = 1_000;

  private static final Phrase ISSUER =
      new Phrase(
          "Chỉ {0} ban hành quyết định của đợt xét này.",
          "Only {0} issues decisions of this round.");
  private static final Phrase NOT_IN_ROUND =
      new Phrase("Đề nghị không thuộc đợt xét này.", "The nomination is not of this round.");
  private static final Phrase NOT_APPROVED =
      new Phrase(
          "Đề nghị chưa được thông qua (đang {0}).", "The nomination is not approved (it is {0}).");
  private static final Phrase REPEATED =
      new Phrase("Đề nghị có hai lần trong danh sách.", "The nomination stands twice in the list.");
  private static final Phrase BEFORE_REVIEW =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày bắt đầu xét ({1}).",
          "The date of the decision ({0}) lies before the start of the review ({1}).");
  private static final Phrase BEFORE_VERDICT =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày có kết quả xét ({1}).",
          "The date of the decision ({0}) lies before the day of a verdict ({1}).");
  private static final Phrase SAME_PERSON =
      new Phrase(
          "Người ký phải khác người soạn thảo.",
          "The signer must be another person than the drafter.");

  @Enumerated(EnumType.STRING)
  private DecisionState state;

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "issuer_id")
  private UUID issuerId;

  @Column(name = "province_id")
  private UUID provinceId;

  private String number;

  @Column(name = "number_key")
  private String numberKey;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_year")
  private int decidedYear;

  @Column(name = "nomination_ids")
  private UUID[] nominationIds = {};

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "signed_by")
  private String signedBy;

  protected Decision() {}

  private Decision(UUID id) {
    super(id);
  }

  /**
   * What a decision is drafted with.
   *
   * @param date the decision's date
   * @param drafter account of the drafter
   */
  record Draft(
      UUID issuer,
      String issuerOfRound,
      String number,
      LocalDate date,
      List<UUID> nominations,
      String drafter) {}

  /**
   * Drafts a decision on approved nominations of a round.
   *
   * @param known those of the nominations that exist
   * @throws DomainException {@code round-not-under-review}; 422 with all failed guards: {@code
   *     issuer-not-authority}, {@code date-before-review}, {@code date-before-verdict}, and per
   *     item {@code nomination-not-in-round}, {@code nomination-not-approved}, {@code repeated}
   * @see "docs/rules.md: R-DEC-01 (number unique per issuer and year), R-DEC-03 (approved items of
   *     one round)"
   */
  static Decision draft(
      Draft draft, RoundFacts round, List<Nominations.Facts> known, Guards guards) {
    requireUnderReview(round);
    guards.check(
        draft.issuer().equals(round.authorityId()),
        "/issuer",
        "issuer-not-authority",
        "R-DEC-03",
        ISSUER,
        draft.issuerOfRound());
    checkDate(draft.date(), round, known, guards);
    checkItems(draft.nominations(), round, known, guards);
    guards.pass();
    var decision = new Decision(Ids.next());
    decision.state = DecisionState.DRAFT;
    decision.roundId = round.id();
    decision.issuerId = draft.issuer();
    decision.provinceId = round.provinceId();
    decision.number = draft.number();
    decision.numberKey = DecisionNumbers.key(draft.number());
    decision.decidedOn = draft.date();
    decision.decidedYear = draft.date().getYear();
    decision.nominationIds = draft.nominations().toArray(UUID[]::new);
    decision.draftedBy = draft.drafter();
    decision.raiseVersion();
    return decision;
  }

  DecisionEvent drafted() {
    return new DecisionEvent.DecisionDrafted(data());
  }

  /**
   * Signs the decision.
   *
   * @param signer account of the head
   * @throws DomainException {@code illegal-transition} unless DRAFT; 422 {@code same-person}
   * @see "docs/rules.md: R-DEC-02 (signed by another person than the drafter)"
   */
  DecisionEvent sign(String signer, Guards guards) {
    require(DecisionState.DRAFT, "signature");
    guards.check(!signer.equals(draftedBy), "", "same-person", "R-DEC-02", SAME_PERSON);
    guards.pass();
    state = DecisionState.SIGNED;
    signedBy = signer;
    raiseVersion();
    return new DecisionEvent.DecisionSigned(data());
  }

  /**
   * Issues the decision: all its items are recognized with it.
   *
   * @param known those of the nominations that exist
   * @param alreadyRecognized how many of them another decision has recognized
   * @throws DomainException {@code illegal-transition} unless SIGNED, {@code
   *     round-not-under-review}, {@code already-decided}; 422 as for {@link #draft}
   * @see "docs/rules.md: R-DEC-04 (one decision recognizes a nomination), R-DEC-03"
   */
  DecisionEvent issue(
      RoundFacts round, List<Nominations.Facts> known, int alreadyRecognized, Guards guards) {
    require(DecisionState.SIGNED, "issue");
    requireUnderReview(round);
    if (alreadyRecognized > 0) {
      throw DecisionProblem.ALREADY_DECIDED.because(alreadyRecognized);
    }
    checkItems(nominationIds(), round, known, guards);
    guards.pass();
    state = DecisionState.ISSUED;
    raiseVersion();
    return new DecisionEvent.DecisionIssued(data());
  }

  private static void checkItems(
      List<UUID> items, RoundFacts round, List<Nominations.Facts> known, Guards guards) {
    var byId = known.stream().collect(Collectors.toMap(Nominations.Facts::id, Function.identity()));
    var seen = new HashSet<UUID>();
    for (int i = 0; i < items.size(); i++) {
      var pointer = "/nominations/" + i;
      var nomination = byId.get(items.get(i));
      if (!guards.check(
          nomination != null && nomination.roundId().equals(round.id()),
          pointer,
          "nomination-not-in-round",
          "R-DEC-03",
          NOT_IN_ROUND)) {
        continue;
      }
      guards.check(
          nomination.state() == NominationState.APPROVED,
          pointer,
          "nomination-not-approved",
          "R-DEC-03",
          NOT_APPROVED,
          nomination.state());
      guards.check(seen.add(nomination.id()), pointer, "repeated", "R-DEC-03", REPEATED);
    }
  }

  /** A decision comes after the verdicts that it rests on, or on their day. */
  private static void checkDate(
      LocalDate date, RoundFacts round, List<Nominations.Facts> known, Guards guards) {
    guards.check(
        round.reviewStartedOn() == null || !date.isBefore(round.reviewStartedOn()),
        "/date",
        "date-before-review",
        "R-DEC-03",
        BEFORE_REVIEW,
        date,
        round.reviewStartedOn());
    known.stream()
        .map(Nominations.Facts::decidedOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(
            verdict ->
                guards.check(
                    !date.isBefore(verdict),
                    "/date",
                    "date-before-verdict",
                    "R-DEC-03",
                    BEFORE_VERDICT,
                    date,
                    verdict));
  }

  private static void requireUnderReview(RoundFacts round) {
    if (round.state() != RoundState.REVIEWING && round.state() != RoundState.DECIDED) {
      throw DecisionProblem.ROUND_NOT_UNDER_REVIEW.because(round.state());
    }
  }

  private void require(DecisionState wanted, String act) {
    if (state != wanted) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private DecisionData data() {
    return new DecisionData(
        id(), version(), state, number, decidedOn, issuerId, roundId, nominationIds.length);
  }

  boolean wasDraftedBy(String account) {
    return account.equals(draftedBy);
  }

  List<UUID> nominationIds() {
    return Arrays.asList(nominationIds.clone());
  }

  DecisionState state() {
    return state;
  }

  UUID roundId() {
    return roundId;
  }

  UUID issuerId() {
    return issuerId;
  }

  String number() {
    return number;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }
}
