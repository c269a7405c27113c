package vn.danvan.recognitionservice.council;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import java.util.List;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;
import vn.danvan.platform.problem.Violation;

/** Refusals of councils, each with the rule that refuses. */
enum CouncilProblem implements ProblemType {
  NO_COUNCIL(
      CONFLICT,
      "no-council",
      "R-CNS-01",
      "Cấp này không xét qua hội đồng ({0}).",
      "This level decides without a council ({0})."),
  ROUND_NOT_UNDER_REVIEW(
      CONFLICT,
      "round-not-under-review",
      "R-CNS-02",
      "Đợt xét không ở bước xét (đang {0}).",
      "The round is not under review (it is {0})."),
  COUNCIL_AT_WORK(
      CONFLICT,
      "council-at-work",
      "R-CNS-02",
      "Đợt xét đã có một phiên họp hội đồng chưa kết thúc.",
      "The round has a council session that has not ended yet."),
  HELD_BY_COUNCIL(
      CONFLICT,
      "held-by-council",
      "R-CNS-10",
      "Đề nghị đã được đưa ra hội đồng xét; kết quả chỉ có khi một phiên họp hội đồng kết thúc.",
      "The nomination was put before a council; its verdict comes with the end of a session."),
  BALLOT_NOT_OPEN(
      CONFLICT,
      "ballot-not-open",
      "R-CNS-05",
      "Chỉ bỏ phiếu khi phiên họp đang bỏ phiếu (đang {0}).",
      "Votes are taken only while the ballot is open (the session is {0})."),
  ALREADY_VOTED(
      CONFLICT,
      "already-voted",
      "R-CNS-05",
      "Mỗi ủy viên chỉ bỏ một phiếu cho mỗi đề nghị; đã có phiếu cho {0} đề nghị trong danh sách.",
      "A member votes once on a nomination; {0} of these have the vote already."),
  SCORING_NOT_OPEN(
      CONFLICT,
      "scoring-not-open",
      "R-CNS-08",
      "Chỉ chấm điểm khi phiên họp đang chấm điểm (đang {0}).",
      "Scores are taken only while the session scores (it is {0})."),
  SESSION_NOT_CLOSED(
      CONFLICT,
      "session-not-closed",
      "R-CNS-12",
      "Biên bản chỉ có khi phiên họp đã kết thúc (đang {0}).",
      "There are minutes once the session is closed (it is {0}).");

  private final ProblemKind kind;
  private final String slug;
  private final String rule;
  private final Phrase phrase;

  CouncilProblem(ProblemKind kind, String slug, String rule, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public DomainException because(Object... arguments) {
    return new DomainException(
        this, arguments, List.of(Violation.of("", slug, rule, phrase, arguments)));
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
