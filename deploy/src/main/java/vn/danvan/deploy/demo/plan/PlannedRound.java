package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * One authority's recognition round of one year.
 *
 * @param number its place in the province's rounds, from 1
 * @param authority code of the unit that recognizes
 * @param level coded level at which it recognizes
 * @param deadline last day for nominations
 * @param minMonths how long before the deadline a model must have been launched, in months
 * @param consideredPercent share of the units expected that should consider recognition; 0 where no
 *     target was set
 * @param course the later steps; null for a round that is only open
 */
public record PlannedRound(
    int number,
    String authority,
    String level,
    int year,
    LocalDate deadline,
    int minMonths,
    int consideredPercent,
    LocalDate plannedOn,
    LocalDate openedOn,
    Course course) {

  /**
   * What was nominated in the round and how it was decided.
   *
   * @param council null where a standing committee concluded
   */
  public record Course(
      LocalDate reviewOn,
      LocalDate verdictOn,
      LocalDate decidedOn,
      String decisionNumber,
      PlannedCouncil council,
      List<PlannedNomination> nominations) {

    /** The nominations that the decision recognizes. */
    public List<PlannedNomination> approved() {
      return nominations.stream().filter(PlannedNomination::approved).toList();
    }
  }

  /** Nominations of the round; none while it is only open. */
  public List<PlannedNomination> nominations() {
    return course == null ? List.of() : course.nominations();
  }
}
