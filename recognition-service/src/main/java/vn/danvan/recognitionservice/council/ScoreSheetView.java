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
 */
@Schema(name = "CouncilScoreSheet")
record ScoreSheetView(UUID id, long version, UUID member, List<ScoresRequest.Scores> scores)
    implements Versioned {}
