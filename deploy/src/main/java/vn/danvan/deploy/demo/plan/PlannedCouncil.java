package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The council that judges a round in one session, on the day of the round's verdicts.
 *
 * @param calledOn day on which the session was called
 * @param minutesNumber number of its minutes
 * @param members all of whom are there
 */
public record PlannedCouncil(
    LocalDate calledOn,
    String place,
    LocalDate termFrom,
    LocalDate termTo,
    String minutesNumber,
    List<Member> members) {

  private static final Map<String, Integer> CONVINCING =
      Map.of(
          "LEADERSHIP",
          9,
          "RELEVANCE",
          14,
          "SKILL",
          14,
          "PARTICIPATION",
          14,
          "RESULTS",
          23,
          "SPREAD",
          9,
          "SUSTAINABILITY",
          9);

  /** Enough for the scheme, so that nothing need be overruled; the votes decide. */
  private static final Map<String, Integer> PASSABLE =
      Map.of(
          "LEADERSHIP",
          9,
          "RELEVANCE",
          13,
          "SKILL",
          13,
          "PARTICIPATION",
          13,
          "RESULTS",
          21,
          "SPREAD",
          8,
          "SUSTAINABILITY",
          9);

  /** By what the members differ. */
  private static final String OPINION = "SKILL";

  /**
   * A member of the council.
   *
   * @param seat its place in the council, from 1
   * @param account name of the demo account
   * @param name of a person who does not exist
   */
  public record Member(int seat, String account, String name, String role) {

    /** Whether the member votes for a nomination. */
    public boolean isFor(PlannedNomination nomination) {
      return seat <= nomination.votesFor();
    }

    /** The points that the member gives a nomination, by the criterion's code. */
    public Map<String, Integer> points(PlannedNomination nomination) {
      var points = new TreeMap<>(nomination.approved() ? CONVINCING : PASSABLE);
      points.merge(OPINION, seat % 3 - 1, Integer::sum);
      return points;
    }
  }
}
