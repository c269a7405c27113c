package vn.danvan.dialogueservice.recommendation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that somebody wrote about a recommendation.
 *
 * @param version the recommendation's version that it came with
 */
@Schema(name = "PrivateText")
record PrivateText(long version, Kind kind, String text) {

  /** What a text is. */
  @Schema(name = "PrivateTextKind")
  enum Kind {
    CONTENT,
    ANSWER,
    REASON,
    EVIDENCE,
    COMPETENT_BODY,
    PLACE,
    /** Latitude and longitude in degrees, with a comma between. */
    COORDINATES,
    REPLY,
    OBJECTION,
    APPEAL,
    /** Why the unit above started it anew or left it as it was. */
    APPEAL_DECISION
  }
}
