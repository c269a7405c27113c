package vn.danvan.recognitionservice.decision;

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
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.nomination.NominationState;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

/** A decision that recognizes the models of a list, or ends recognitions. */
@Entity
@Table(name = "decision")
class Decision extends NumberedDecision {

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
      new Phrase("Có hai lần trong danh sách.", "It stands twice in the list.");
  private static final Phrase BEFORE_REVIEW =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày bắt đầu xét ({1}).",
          "The date of the decision ({0}) lies before the start of the review ({1}).");
  private static final Phrase BEFORE_VERDICT =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày có kết quả xét ({1}).",
          "The date of the decision ({0}) lies before the day of a verdict ({1}).");
  private static final Phrase NOT_RECOGNIZED =
      new Phrase(
          "Không có công nhận này trong đợt xét.", "There is no such recognition in the round.");
  private static final Phrase NOT_IN_FORCE =
      new Phrase("Công nhận không còn hiệu lực (đang {0}).", "The recognition is {0}.");
  private static final Phrase BEFORE_RECOGNITION =
      new Phrase(
          "Ngày quyết định ({0}) trước ngày công nhận ({1}).",
          "The date of the decision ({0}) lies before that of a recognition ({1}).");

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "nomination_ids")
  private UUID[] nominationIds = {};

  @Column(name = "recognition_ids")
  private UUID[] recognitionIds = {};

  protected Decision() {}

  private Decision(DecisionKind kind, Draft draft, RoundFacts round) {
    super(
        Ids.next(),
        draft.issuer(),
        round.provinceId(),
        draft.number(),
        draft.date(),
        draft.drafter());
    this.kind = kind;
    this.roundId = round.id();
  }

  /**
   * What a decision is drafted with.
   *
   * @param rightful the unit that issues decisions of the round
   * @param date the decision's date
   * @param items nominations to recognize, or recognitions to end
   * @param drafter account of the drafter
   */
  record Draft(
      UUID issuer,
      UnitRef rightful,
      String number,
      LocalDate date,
      List<UUID> items,
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
    checkIssuer(draft, "R-DEC-03", guards);
    checkDate(draft.date(), round, known, guards);
    checkItems(draft.items(), round, known, guards);
    guards.pass();
    var decision = new Decision(DecisionKind.RECOGNITION, draft, round);
    decision.nominationIds = draft.items().toArray(UUID[]::new);
    decision.raiseVersion();
    return decision;
  }

  /**
   * Drafts a decision that ends recognitions of a round.
   *
   * @param kind REVOCATION or SUPERSESSION
   * @param known those of the recognitions that the round has
   * @throws DomainException 422 with all failed guards: {@code issuer-not-authority}, {@code
   *     date-before-recognition}, and per item {@code recognition-not-in-round}, {@code
   *     not-in-force}, {@code repeated}
   * @see "docs/rules.md: R-DEC-05 (only a further decision ends a recognition)"
   */
  static Decision ending(
      DecisionKind kind, Draft draft, RoundFacts round, List<Recognition> known, Guards guards) {
    checkIssuer(draft, "R-DEC-05", guards);
    checkRecognitions(draft.items(), draft.date(), known, guards);
    guards.pass();
    var decision = new Decision(kind, draft, round);
    decision.recognitionIds = draft.items().toArray(UUID[]::new);
    decision.raiseVersion();
    return decision;
  }

  private static void checkIssuer(Draft draft, String rule, Guards guards) {
    guards.check(
        draft.issuer().equals(draft.rightful().id()),
        "/issuer",
        "issuer-not-authority",
        rule,
        ISSUER,
        draft.rightful().name());
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
    sign(signer, wasDraftedBy(signer), "R-DEC-02", guards);
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
    requireSigned();
    requireUnderReview(round);
    if (alreadyRecognized > 0) {
      throw DecisionProblem.ALREADY_DECIDED.because(alreadyRecognized);
    }
    checkItems(nominationIds(), round, known, guards);
    guards.pass();
    issued();
    return new DecisionEvent.DecisionIssued(data());
  }

  /**
   * Issues a decision that ends recognitions.
   *
   * @param known those of the recognitions that the round has, locked
   * @throws DomainException {@code illegal-transition} unless SIGNED, {@code already-decided} if
   *     another decision has ended one of them; 422 as for {@link #ending}
   * @see "docs/rules.md: R-DEC-05"
   */
  DecisionEvent issueEnding(List<Recognition> known, Guards guards) {
    requireSigned();
    var ended = known.stream().filter(one -> one.state() != RecognitionState.IN_FORCE).count();
    if (ended > 0) {
      throw DecisionProblem.ALREADY_DECIDED.because(ended);
    }
    checkRecognitions(recognitionIds(), decidedOn(), known, guards);
    guards.pass();
    issued();
    return new DecisionEvent.DecisionIssued(data());
  }

  /**
   * Gives the decision up before it was issued.
   *
   * @throws DomainException {@code illegal-transition} unless DRAFT or SIGNED
   * @see "docs/rules.md: R-DEC-07 (a draft's number is free again)"
   */
  DecisionEvent cancel(Guards guards) {
    giveUp(guards);
    return new DecisionEvent.DecisionCancelled(data());
  }

  /**
   * Proposes another spelling of the number.
   *
   * @throws DomainException as {@link NumberedDecision#propose}
   * @see "docs/rules.md: R-DEC-06 (clerical correction)"
   */
  DecisionEvent proposeCorrection(String spelled, String proposer, LocalDate on, Guards guards) {
    propose(spelled, proposer, on, guards);
    return new DecisionEvent.DecisionCorrectionProposed(data());
  }

  /**
   * Confirms the spelling that another person proposed.
   *
   * @throws DomainException as {@link NumberedDecision#confirm}
   * @see "docs/rules.md: R-DEC-06 (clerical correction)"
   */
  DecisionEvent confirmCorrection(String spelled, String confirmer, LocalDate on, Guards guards) {
    confirm(spelled, confirmer, on, guards);
    return new DecisionEvent.DecisionCorrected(data());
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

  private static void checkRecognitions(
      List<UUID> items, LocalDate date, List<Recognition> known, Guards guards) {
    var byId = known.stream().collect(Collectors.toMap(Recognition::id, Function.identity()));
    var seen = new HashSet<UUID>();
    for (int i = 0; i < items.size(); i++) {
      var pointer = "/recognitions/" + i;
      var recognition = byId.get(items.get(i));
      if (!guards.check(
          recognition != null, pointer, "recognition-not-in-round", "R-DEC-05", NOT_RECOGNIZED)) {
        continue;
      }
      guards.check(
          recognition.state() == RecognitionState.IN_FORCE,
          pointer,
          "not-in-force",
          "R-DEC-05",
          NOT_IN_FORCE,
          recognition.state());
      guards.check(seen.add(recognition.id()), pointer, "repeated", "R-DEC-05", REPEATED);
    }
    known.stream()
        .map(Recognition::decidedOn)
        .filter(date::isBefore)
        .max(Comparator.naturalOrder())
        .ifPresent(
            recognized ->
                guards.check(
                    false,
                    "/date",
                    "date-before-recognition",
                    "R-DEC-05",
                    BEFORE_RECOGNITION,
                    date,
                    recognized));
  }

  private DecisionData data() {
    return new DecisionData(
        id(), version(), state(), number(), decidedOn(), issuerId(), roundId, itemCount(), kind);
  }

  int itemCount() {
    return nominationIds.length + recognitionIds.length;
  }

  DecisionKind kind() {
    return kind;
  }

  UUID roundId() {
    return roundId;
  }

  List<UUID> nominationIds() {
    return Arrays.asList(nominationIds.clone());
  }

  List<UUID> recognitionIds() {
    return Arrays.asList(recognitionIds.clone());
  }
}
