package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.recognitionservice.nomination.Nominations;

/**
 * What a session is planned with.
 *
 * @param authorityName as the minutes give it
 * @param heldOn day of the session (Vietnam)
 * @param wanted the nominations that shall lie before it
 * @param known those of them that exist
 * @param agenda the items made of these
 */
record CouncilPlan(
    String authorityName,
    LocalDate heldOn,
    String place,
    CouncilRule rule,
    List<CouncilMember> members,
    List<UUID> wanted,
    Map<UUID, Nominations.Facts> known,
    List<CouncilItem> agenda) {}
