package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Commendations that one decision awards.
 *
 * @param number its place in the province, from 1
 * @param form code of the form
 * @param issuer code of the unit whose head decides
 * @param proposedBy code of the unit that proposes the list
 * @param proposedOn day of the proposal
 * @param decisionNumber invented, and says so
 * @param decidedOn day of the decision
 * @param fromYear first year of the merit
 * @param toYear last year of it
 */
public record PlannedAward(
    int number,
    String form,
    String issuer,
    String proposedBy,
    LocalDate proposedOn,
    String decisionNumber,
    LocalDate decidedOn,
    int fromYear,
    int toYear,
    List<Recipient> recipients) {

  /**
   * Who is commended.
   *
   * @param number its place in the list, from 1
   * @param unit code of the unit itself, or of that of the group or person
   * @param name of a group or person; null for the unit itself
   */
  public record Recipient(int number, Kind kind, String unit, String name) {}

  /** A unit or group, or one person. */
  public enum Kind {
    COLLECTIVE,
    INDIVIDUAL
  }

  /** How many recipients of a kind there are. */
  public int count(Kind kind) {
    return (int) recipients.stream().filter(recipient -> recipient.kind() == kind).count();
  }
}
