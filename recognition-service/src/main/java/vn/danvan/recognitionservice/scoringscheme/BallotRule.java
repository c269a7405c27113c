package vn.danvan.recognitionservice.scoringscheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a council votes.
 *
 * @param secret whether who voted what stays unknown
 * @param quorum share of the members that must be present
 * @param approval share of those present that must vote for
 * @param leastMembers fewest members that a council has
 * @param oddMembership whether their number must be odd
 */
@Schema(
    name = "BallotRule",
    examples =
        """
        {"secret": true, "quorum": {"numerator": 2, "denominator": 3},
         "approval": {"numerator": 2, "denominator": 3}, "leastMembers": 5, "oddMembership": true}
        """)
public record BallotRule(
    @NotNull Boolean secret,
    @NotNull @Valid Fraction quorum,
    @NotNull @Valid Fraction approval,
    @NotNull @Min(1) @Max(99) @Schema(examples = "5") Integer leastMembers,
    @NotNull Boolean oddMembership) {

  /** Whether a council of so many members may be formed. */
  public boolean permitsMembership(int members) {
    return members >= leastMembers && (!oddMembership || members % 2 == 1);
  }

  /** Whether so many present members may vote. */
  public boolean hasQuorum(int present, int members) {
    return quorum.isReachedBy(present, members);
  }

  /**
   * Whether so many votes approve.
   *
   * @see "docs/rules.md: R-SCH-04 (a tie is no approval)"
   */
  public boolean approves(int votesFor, int present) {
    return approval.isReachedBy(votesFor, present) && 2 * votesFor > present;
  }
}
