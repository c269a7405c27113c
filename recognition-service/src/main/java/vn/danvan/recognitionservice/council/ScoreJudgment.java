package vn.danvan.recognitionservice.council;

import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/**
 * What the scores say about approving.
 *
 * @param strict whether nothing is approved that the scores speak against
 * @param below nominations below the scheme's threshold or below a criterion's minimum
 * @see "docs/rules.md: R-CNS-09 (threshold)"
 */
record ScoreJudgment(boolean strict, Set<UUID> below) {

  /** Where nothing was scored. */
  static final ScoreJudgment NONE = new ScoreJudgment(false, Set.of());

  private static final Phrase REASON =
      new Phrase(
          "Điểm của đề nghị {0} dưới mức quy định: phải nêu lý do cho trường hợp hội đồng thông qua.",
          "The scores of the nomination {0} are below what the scheme asks for: name a reason for the"
              + " case that the council approves it.");

  boolean speaksAgainst(UUID nomination) {
    return below.contains(nomination);
  }

  /**
   * Whether it may be approved if the votes carry it; a reason that is missing goes to the guards,
   * whatever the votes are: which of them are asked for would tell how a ballot stands.
   */
  boolean permits(String pointer, UUID nomination, String reason, Guards guards) {
    if (!speaksAgainst(nomination)) {
      return true;
    }
    if (strict) {
      return false;
    }
    return guards.check(
        reason != null, pointer, "overrule-reason-missing", "R-CNS-09", REASON, nomination);
  }
}
