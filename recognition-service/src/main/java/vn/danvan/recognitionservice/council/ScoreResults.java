package vn.danvan.recognitionservice.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.recognitionservice.scoringscheme.Criterion;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

/**
 * What a council's scores come to: the mean of the members who scored a nomination by all criteria,
 * are there and have no conflict of interest.
 *
 * @see "docs/rules.md: R-CNS-08 (scores), R-CNS-09 (threshold)"
 */
final class ScoreResults {

  private static final int PLACES = 2;

  private final SchemeFacts scheme;
  private final Map<UUID, Result> byNomination;

  private ScoreResults(SchemeFacts scheme, Map<UUID, Result> byNomination) {
    this.scheme = scheme;
    this.byNomination = byNomination;
  }

  /**
   * What a nomination reached.
   *
   * @param scoredBy members whose scores count
   * @param means mean per criterion, rounded to hundredths; empty if nobody's scores count
   * @param total mean of the totals, rounded to hundredths; null if nobody's scores count
   * @param warnings codes of what the scores speak against: {@code not-scored}, {@code
   *     below-threshold}, {@code below-minimum:<criterion>}
   */
  record Result(
      int scoredBy, Map<String, BigDecimal> means, BigDecimal total, List<String> warnings) {}

  static ScoreResults of(
      CouncilSession session, SchemeFacts scheme, List<CouncilScores.Score> scores) {
    var electorate = Electorate.of(session.members(), session.agenda());
    var given =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    CouncilScores.Score::nomination,
                    Collectors.groupingBy(CouncilScores.Score::member)));
    var results = new HashMap<UUID, Result>();
    for (var item : session.agenda()) {
      var ofItem = given.getOrDefault(item.nominationId(), Map.of());
      var counted =
          session.members().stream()
              .filter(CouncilMember::attends)
              .filter(member -> !electorate.isShutOut(member, item))
              .map(member -> ofItem.getOrDefault(member.id(), List.of()))
              .filter(one -> one.size() == scheme.criteria().size())
              .toList();
      results.put(item.nominationId(), result(scheme, counted));
    }
    return new ScoreResults(scheme, results);
  }

  private static Result result(SchemeFacts scheme, List<List<CouncilScores.Score>> counted) {
    if (counted.isEmpty()) {
      return new Result(0, Map.of(), null, List.of("not-scored"));
    }
    var members = BigDecimal.valueOf(counted.size());
    var sums = new HashMap<String, BigDecimal>();
    counted.forEach(
        one ->
            one.forEach(score -> sums.merge(score.criterion(), score.points(), BigDecimal::add)));
    var total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var means = new LinkedHashMap<String, BigDecimal>();
    var warnings = new ArrayList<String>();
    if (scheme.threshold() != null
        && total.compareTo(members.multiply(BigDecimal.valueOf(scheme.threshold()))) < 0) {
      warnings.add("below-threshold");
    }
    for (var criterion : scheme.criteria()) {
      var sum = sums.get(criterion.code());
      means.put(criterion.code(), mean(sum, members));
      if (isBelowMinimum(sum, members, criterion)) {
        warnings.add("below-minimum:" + criterion.code());
      }
    }
    return new Result(counted.size(), means, mean(total, members), warnings);
  }

  /** Compared before anything is rounded. */
  private static boolean isBelowMinimum(BigDecimal sum, BigDecimal members, Criterion criterion) {
    return sum.scaleByPowerOfTen(2)
            .compareTo(
                members.multiply(
                    BigDecimal.valueOf((long) criterion.maximum() * criterion.minimumPercent())))
        < 0;
  }

  private static BigDecimal mean(BigDecimal sum, BigDecimal members) {
    return sum.divide(members, PLACES, RoundingMode.HALF_UP);
  }

  Result of(UUID nomination) {
    return byNomination.get(nomination);
  }

  ScoreJudgment judgment() {
    return new ScoreJudgment(
        scheme.strict(),
        byNomination.entrySet().stream()
            .filter(one -> !one.getValue().warnings().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
