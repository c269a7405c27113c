package vn.danvan.recognitionservice.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.scoringscheme.Criterion;

/**
 * What may be given for what.
 *
 * @see "docs/rules.md: R-CNS-08 (scores)"
 */
final class ScoreGuards {

  private static final String RULE = "R-CNS-08";

  /** What is written with more takes gigabytes once it is written out. */
  private static final int MOST_DIGITS = 10;

  private static final Phrase UNKNOWN =
      new Phrase("Thang điểm không có tiêu chí {0}.", "The scheme has no criterion {0}.");
  private static final Phrase OUT_OF_RANGE =
      new Phrase("Điểm {0} phải từ 0 đến {1}.", "The points of {0} are from 0 to {1}.");
  private static final Phrase TOO_FINE =
      new Phrase(
          "Điểm {0} chỉ có tối đa một chữ số thập phân.",
          "The points of {0} have one decimal place at most.");

  private ScoreGuards() {}

  static void check(List<ScoresRequest.Scores> scores, List<Criterion> criteria, Guards guards) {
    var known = criteria.stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
    for (int i = 0; i < scores.size(); i++) {
      for (var score : scores.get(i).points().entrySet()) {
        check("/scores/" + i + "/points", score, known.get(score.getKey()), guards);
      }
    }
  }

  private static void check(
      String pointer, Map.Entry<String, BigDecimal> score, Criterion criterion, Guards guards) {
    if (!guards.check(
        criterion != null, pointer, "unknown-criterion", RULE, UNKNOWN, score.getKey())) {
      return;
    }
    var here = pointer + "/" + criterion.code();
    var points = score.getValue();
    if (points == null
        || Math.abs(points.scale()) > MOST_DIGITS
        || points.signum() < 0
        || points.compareTo(BigDecimal.valueOf(criterion.maximum())) > 0) {
      guards.add(
          Violation.of(
                  here, "out-of-range", RULE, OUT_OF_RANGE, criterion.code(), criterion.maximum())
              .comparing(null, "0.." + criterion.maximum()));
      return;
    }
    guards.check(
        points.stripTrailingZeros().scale() <= 1,
        here,
        "too-fine",
        RULE,
        TOO_FINE,
        criterion.code());
  }
}
