package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/**
 * The preconditions of a nomination, all checked and all answered at once.
 *
 * @see "docs/rules.md: R-NOM-01 (active, in the ledger, launched in time), R-NOM-02 (recognized at
 *     own level first), R-NOM-03 (owner valid), R-NOM-07 (once per round), R-NOM-11 (what the
 *     province asks for), R-RND-07 (deadline), R-RND-13 (extensions), R-SCH-05 (quota)"
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
  private static final Phrase DEADLINE =
      new Phrase(
          "Đã quá hạn đề nghị ({0}, đến 24 giờ).",
          "The deadline ({0}, until midnight) has passed.");

  private SubmissionGuards() {}

  /**
   * @param ownLevel whether the authority nominates to its own round: nothing need come first then
   * @param on day of the submission; the deadline itself is still in time
   */
  static void check(SubmissionFacts facts, boolean ownLevel, LocalDate on, Guards guards) {
    var round = facts.round();
    var model = facts.model();
    if (!model.hasLedgerEntry(round.year(), on)) {
      guards.add(
          Violation.of(WHOLE, "no-ledger-entry", "R-NOM-01", LEDGER, round.year())
              .comparing(model.ledgerYears(), round.year()));
    }
    guards.check(model.isActive(on), WHOLE, "not-active", "R-NOM-01", ACTIVE, on, model.state());
    var launchedOn = model.launchedOn();
    if (launchedOn != null && launchedOn.isAfter(round.launchedBy())) {
      guards.add(
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
    guards.check(
        ownLevel || facts.recognizedAtOwnLevel(),
        WHOLE,
        "not-recognized-at-own-level",
        "R-NOM-02",
        OWN_LEVEL,
        round.year());
    guards.check(
        facts.ownerValid(), WHOLE, "owner-not-valid", "R-NOM-03", OWNER, facts.ownerName(), on);
    guards.check(
        !facts.recognizedInRound(), WHOLE, "already-recognized-in-round", "R-NOM-07", ONCE);
    facts.lacking().forEach(member -> guards.add(RequiredMember.missing(member)));
    checkDeadline(facts.terms().deadline(), on, guards);
    checkQuota(facts.terms(), guards);
  }

  private static void checkQuota(SubmissionFacts.Terms terms, Guards guards) {
    if (terms.quota() != null && terms.nominated() >= terms.quota()) {
      guards.add(
          Violation.of(WHOLE, "quota-used-up", "R-SCH-05", QUOTA, terms.nominated(), terms.quota())
              .comparing(terms.nominated(), terms.quota()));
    }
  }

  static void checkDeadline(LocalDate deadline, LocalDate on, Guards guards) {
    if (on.isAfter(deadline)) {
      guards.add(
          Violation.of("/occurredOn", "past-deadline", "R-RND-07", DEADLINE, deadline)
              .comparing(on, deadline));
    }
  }
}
