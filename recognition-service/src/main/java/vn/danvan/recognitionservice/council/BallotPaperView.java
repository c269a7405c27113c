package vn.danvan.recognitionservice.council;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * On what a member has voted, and not how.
 *
 * @param id of the session
 * @param version of the member's papers
 */
@Schema(name = "CouncilBallotPaper")
record BallotPaperView(UUID id, long version, UUID member, List<UUID> voted) implements Versioned {}
