package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

/**
 * The preconditions of a nomination, all checked and all answered at once.
 *
 * @see "docs/rules.md: R-NOM-01 (active, in the ledger, launched in time), R-NOM-02 (recognized at
 *     own level first), R-NOM-03 (owner valid), R-NOM-07 (once per round), R-NOM-11 (what the
 *     province asks for), R-NOM-12 (dossier), R-NOM-13 (own score), R-NOM-14 (proceedings),
 *     R-RND-07 (deadline), R-RND-13 (extensions), R-SCH-05 (quota)"
 */
final class SubmissionGuards {

  private static final String WHOLE = "";

  private static final Phrase LEDGER =
      new Phrase(
          "Mô hình chưa được đăng ký (mới hoặc chuyển tiếp) cho năm {0}.",
          "The model is neither registered nor carried over for {0}.");
  private static final Phrase ACTIVE =
      new Phrase(
          "Mô hình không hoạt động vào ngày {0} (trạng thái {1}).",
          "The model is not active on {0} (state {1}).");
  private static final Phrase LAUNCH =
      new Phrase(
          "Mô hình ra mắt ngày {0}; phải ra mắt chậm nhất ngày {1} ({2} tháng trước hạn).",
          "The model was launched on {0}; the last day is {1} ({2} months before the deadline).");
  private static final Phrase OWN_LEVEL =
      new Phrase(
          "Mô hình chưa được công nhận ở cấp mình cho năm {0}.",
          "The model is not recognized at its own level for {0}.");
  private static final Phrase OWNER =
      new Phrase(
          "Đơn vị có mô hình ({0}) không còn hoặc chưa có hiệu lực vào ngày {1}.",
          "The model's owner ({0}) is not valid on {1}.");
  private static final Phrase ONCE =
      new Phrase(
          "Mô hình đã được công nhận trong đợt xét này.",
          "The model is recognized in this round already.");
  private static final Phrase QUOTA =
      new Phrase(
          "Đơn vị đã đề nghị {0} mô hình; mỗi đơn vị được đề nghị nhiều nhất {1}.",
          "The unit has nominated {0} models; each may nominate {1} at most.");
  private static final Phrase THRESHOLD =
      new Phrase(
          "Điểm tự chấm {0}, dưới mức {1}.", "The own score of {0} is below the threshold of {1}.");
  private static final Phrase MINIMUM =
      new Phrase(
          "Tiêu chí {0}: {1} điểm, dưới {2}% của {3}.",
          "Criterion {0}: {1} points, below {2}% of {3}.");
  static final Phrase PENDING =
      new Phrase(
          "Đang có kỷ luật, thanh tra, kiểm tra hoặc xác minh chờ kết luận.",
          "Discipline, an inspection or a verification is pending.");
  private static final Phrase DEADLINE =
      new Phrase(
          "Đã quá hạn đề nghị ({0}, đến 24 giờ).",
          "The deadline ({0}, until midnight) has passed.");

  private SubmissionGuards() {}

  /**
   * Adds what stands in the way of a nomination.
   *
   * @param ownLevel whether the authority nominates to its own round: nothing need come first then
   * @param on day of the submission; the deadline itself is still in time
   */
  static void check(SubmissionFacts facts, boolean ownLevel, LocalDate on, Guards guards) {
    results(facts, ownLevel, on).stream()
        .filter(GuardResult::standsInTheWay)
        .flatMap(result -> result.reasons().stream())
        .forEach(guards::add);
  }

  /** How the nomination stands by each precondition; parameters as in {@link #check}. */
  static List<GuardResult> results(SubmissionFacts facts, boolean ownLevel, LocalDate on) {
    var dossier = facts.dossier();
    return List.of(
        ledgerEntry(facts, on),
        GuardResult.binding(
            NominationRule.ACTIVE,
            facts.model().isActive(on),
            Violation.of(WHOLE, "not-active", "R-NOM-01", ACTIVE, on, facts.model().state())),
        launch(facts),
        GuardResult.binding(
            NominationRule.RECOGNIZED_AT_OWN_LEVEL,
            ownLevel || facts.recognizedAtOwnLevel(),
            Violation.of(
                WHOLE, "not-recognized-at-own-level", "R-NOM-02", OWN_LEVEL, facts.round().year())),
        GuardResult.binding(
            NominationRule.OWNER_VALID,
            facts.ownerValid(),
            Violation.of(WHOLE, "owner-not-valid", "R-NOM-03", OWNER, facts.ownerName(), on)),
        GuardResult.binding(
            NominationRule.MODEL_COMPLETE,
            facts.lacking().stream().map(RequiredMember::missing).toList()),
        GuardResult.binding(
            NominationRule.DOSSIER_COMPLETE,
            dossier.lacking().stream().map(SubmissionGuards::lacks).toList()),
        new GuardResult(NominationRule.OWN_SCORE, dossier.strict(), shortfalls(dossier)),
        quota(facts.terms()),
        GuardResult.binding(
            NominationRule.ONCE_IN_ROUND,
            !facts.recognizedInRound(),
            Violation.of(WHOLE, "already-recognized-in-round", "R-NOM-07", ONCE)),
        GuardResult.binding(
            NominationRule.NO_PROCEEDINGS,
            !Boolean.TRUE.equals(dossier.proceedingsPending()),
            Violation.of(WHOLE, "proceedings-pending", "R-NOM-14", PENDING)),
        GuardResult.binding(NominationRule.IN_TIME, lateness(facts.terms().deadline(), on)));
  }

  private static GuardResult ledgerEntry(SubmissionFacts facts, LocalDate on) {
    var model = facts.model();
    var year = facts.round().year();
    return GuardResult.binding(
        NominationRule.LEDGER_ENTRY,
        model.hasLedgerEntry(year, on),
        Violation.of(WHOLE, "no-ledger-entry", "R-NOM-01", LEDGER, year)
            .comparing(model.ledgerYears(), year));
  }

  private static GuardResult launch(SubmissionFacts facts) {
    var round = facts.round();
    var launchedOn = facts.model().launchedOn();
    return GuardResult.binding(
        NominationRule.LAUNCHED_IN_TIME,
        launchedOn == null || !launchedOn.isAfter(round.launchedBy()),
        Violation.of(
                WHOLE,
                "launched-too-late",
                "R-NOM-01",
                LAUNCH,
                launchedOn,
                round.launchedBy(),
                round.minMonths())
            .comparing(launchedOn, round.launchedBy()));
  }

  private static Violation lacks(DossierPart part) {
    var code = part.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-missing";
    return Violation.of(WHOLE, code, "R-NOM-12", lacking(part));
  }

  private static Phrase lacking(DossierPart part) {
    return switch (part) {
      case SUBMISSION_LIST ->
          new Phrase(
              "Hồ sơ thiếu tờ trình kèm danh sách.", "The dossier lacks the submission and list.");
      case ACHIEVEMENT_REPORT ->
          new Phrase("Hồ sơ thiếu báo cáo thành tích.", "The dossier lacks the report.");
      case COUNCIL_MINUTES ->
          new Phrase("Hồ sơ thiếu biên bản họp xét.", "The dossier lacks the minutes.");
      case EVIDENCE ->
          new Phrase("Hồ sơ thiếu tài liệu minh chứng.", "The dossier lacks evidence.");
      case OWN_SCORE ->
          new Phrase("Hồ sơ thiếu điểm tự chấm.", "The dossier lacks the unit's own score.");
      case ENDORSEMENT ->
          new Phrase("Hồ sơ thiếu ý kiến xác nhận.", "The dossier lacks an endorsement.");
    };
  }

  /** What the unit's own score falls short of; nothing where it gave none. */
  private static List<Violation> shortfalls(DossierFacts dossier) {
    var found = new ArrayList<Violation>();
    var score = dossier.ownScore();
    var threshold = dossier.threshold();
    if (score != null && threshold != null && score < threshold) {
      found.add(
          Violation.of(WHOLE, "own-score-below-threshold", "R-NOM-13", THRESHOLD, score, threshold)
              .comparing(score, threshold));
    }
    for (var criterion : dossier.criteria()) {
      var points = dossier.dossier().points().get(criterion.code());
      if (points != null && !criterion.isReachedBy(points)) {
        found.add(
            Violation.of(
                    WHOLE,
                    "own-score-below-minimum",
                    "R-NOM-13",
                    MINIMUM,
                    criterion.code(),
                    points,
                    criterion.minimumPercent(),
                    criterion.maximum())
                .comparing(points, criterion.minimumPercent() + "%"));
      }
    }
    return found;
  }

  private static GuardResult quota(SubmissionFacts.Terms terms) {
    return GuardResult.binding(
        NominationRule.QUOTA,
        terms.quota() == null || terms.nominated() < terms.quota(),
        Violation.of(WHOLE, "quota-used-up", "R-SCH-05", QUOTA, terms.nominated(), terms.quota())
            .comparing(terms.nominated(), terms.quota()));
  }

  static void checkDeadline(LocalDate deadline, LocalDate on, Guards guards) {
    lateness(deadline, on).forEach(guards::add);
  }

  private static List<Violation> lateness(LocalDate deadline, LocalDate on) {
    return on.isAfter(deadline)
        ? List.of(
            Violation.of("/occurredOn", "past-deadline", "R-RND-07", DEADLINE, deadline)
                .comparing(on, deadline))
        : List.of();
  }
}
