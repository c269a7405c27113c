package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A session as answers show it, without names and accounts.
 *
 * @param quorum share of the members that must be there
 * @param quorumMembers the same as a number
 * @param approval share of those present that must be in favor
 * @param agenda nominations before the session; absent from lists
 * @param members absent from lists
 * @param approvedCount null until the session is closed
 */
@Schema(name = "CouncilSession")
record CouncilSessionView(
    UUID id,
    long version,
    CouncilSessionState state,
    UUID roundId,
    UnitRef authority,
    LocalDate heldOn,
    String place,
    BallotKind ballot,
    int leastMembers,
    String quorum,
    int quorumMembers,
    String approval,
    int itemCount,
    int memberCount,
    int presentCount,
    Integer approvedCount,
    Integer refusedCount,
    String minutesNumber,
    LocalDate minutesDate,
    List<UUID> agenda,
    List<Seat> members,
    List<AllowedAction> allowedActions)
    implements Versioned, CouncilSessionListItem {

  /**
   * A membership.
   *
   * @param self whether it is the caller's
   * @param conflicts what the member keeps out of
   */
  @Schema(name = "CouncilSeat")
  record Seat(
      UUID id,
      MemberRole role,
      UnitRef unit,
      boolean attends,
      boolean self,
      List<Conflict> conflicts) {}

  /**
   * A unit in whose matters a member has no part.
   *
   * @param origin whether the member's own unit says so, or a declaration
   */
  @Schema(name = "CouncilSeatConflict")
  record Conflict(UnitRef unit, Origin origin) {}

  /** Where a conflict of interest comes from. */
  @Schema(name = "CouncilConflictOrigin")
  enum Origin {
    FOUND,
    DECLARED
  }
}
