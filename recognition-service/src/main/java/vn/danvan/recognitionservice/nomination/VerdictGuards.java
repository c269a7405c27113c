package vn.danvan.recognitionservice.nomination;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.scoringscheme.BallotRule;

/**
 * Whether votes carry a verdict. Who writes it down from minutes knows the votes cast, which stand
 * for those present.
 *
 * @see "docs/rules.md: R-NOM-08 (votes are figures that fit), R-SCH-04 (a tie is no approval),
 *     R-CNS-03 (quorum), R-CNS-06 (approval)"
 */
final class VerdictGuards {

  private static final String FOR = "/votesFor";

  private static final Phrase VOTES =
      new Phrase(
          "Số phiếu không khớp: {0} phiếu thuận, {1} phiếu bầu, {2} thành viên.",
          "The votes do not fit: {0} for, {1} cast, {2} members.");
  private static final Phrase NO_QUORUM =
      new Phrase(
          "Có {0} phiếu trên {1} thành viên, cần ít nhất {2} phiếu.",
          "{0} of {1} members voted, at least {2} votes are needed.");
  private static final Phrase TOO_FEW_FOR =
      new Phrase(
          "Có {0} phiếu thuận trên {1} phiếu, cần ít nhất {2} để công nhận.",
          "{0} of {1} votes are in favor, an approval takes at least {2}.");
  private static final Phrase NO_MAJORITY =
      new Phrase(
          "Có {0} phiếu thuận trên {1} phiếu: không quá một nửa thì không được công nhận.",
          "{0} of {1} votes are in favor: what is not more than half is no approval.");

  private VerdictGuards() {}

  /**
   * @param ballot the council's rule; null where no council decides, and where its round knows none
   */
  static void check(Verdict verdict, Procedure procedure, BallotRule ballot, Guards guards) {
    guards.check(
        verdict.votesFor() <= verdict.votesCast() && verdict.votesCast() <= verdict.members(),
        FOR,
        "votes-inconsistent",
        "R-NOM-08",
        VOTES,
        verdict.votesFor(),
        verdict.votesCast(),
        verdict.members());
    if (ballot != null) {
      checkQuorum(verdict, ballot, guards);
    }
    if (verdict.outcome() == Verdict.Outcome.APPROVED && procedure != Procedure.HEAD_DECISION) {
      checkApproval(verdict, ballot, guards);
    }
  }

  private static void checkQuorum(Verdict verdict, BallotRule ballot, Guards guards) {
    var needed = Math.max(1, ballot.quorum().leastOf(verdict.members()));
    if (verdict.votesCast() < needed) {
      guards.add(
          Violation.of(
                  "/votesCast",
                  "no-quorum",
                  "R-CNS-03",
                  NO_QUORUM,
                  verdict.votesCast(),
                  verdict.members(),
                  needed)
              .comparing(verdict.votesCast(), needed));
    }
  }

  private static void checkApproval(Verdict verdict, BallotRule ballot, Guards guards) {
    var votesFor = verdict.votesFor();
    var cast = verdict.votesCast();
    if (ballot != null && !ballot.approval().isReachedBy(votesFor, cast)) {
      var needed = ballot.approval().leastOf(cast);
      guards.add(
          Violation.of(FOR, "too-few-in-favor", "R-CNS-06", TOO_FEW_FOR, votesFor, cast, needed)
              .comparing(votesFor, needed));
    }
    if (2 * votesFor <= cast) {
      guards.add(
          Violation.of(FOR, "no-majority", "R-SCH-04", NO_MAJORITY, votesFor, cast)
              .comparing(votesFor, cast / 2 + 1));
    }
  }
}
