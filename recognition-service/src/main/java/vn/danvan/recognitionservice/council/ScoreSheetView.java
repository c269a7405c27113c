package vn.danvan.recognitionservice.council;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * The caller's own scores.
 *
 * @param id of the session
 * @param version of the member's papers, for {@code If-Match}; 0 before anything was handed in
 * @param scores null in the answer to a write, which is kept under its idempotency key: what was
 *     given stands in the member's papers only
 */
@Schema(name = "CouncilScoreSheet")
record ScoreSheetView(UUID id, long version, UUID member, List<ScoresRequest.Scores> scores)
    implements Versioned {}
