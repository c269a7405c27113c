package vn.danvan.recognitionservice.council;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vote of an open ballot. */
@Schema(name = "CouncilOpenVote")
record VoteView(UUID nomination, UUID member, Choice choice) {}
