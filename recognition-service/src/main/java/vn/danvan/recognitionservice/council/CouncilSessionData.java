package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Public state of a council's session, as published: figures only, nobody's name or account.
 *
 * @param heldOn day of the session
 * @param itemCount nominations on the agenda
 * @param conflictCount members who keep out of something
 * @param approvedCount null until the session is closed
 */
record CouncilSessionData(
    UUID id,
    long version,
    CouncilSessionState state,
    UUID roundId,
    UUID authorityId,
    LocalDate heldOn,
    BallotKind ballot,
    int itemCount,
    int memberCount,
    int presentCount,
    int conflictCount,
    Integer approvedCount,
    Integer refusedCount,
    String minutesNumber,
    LocalDate minutesDate) {}
