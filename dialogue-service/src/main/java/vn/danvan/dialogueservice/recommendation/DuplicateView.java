package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recommendation that may say the same, into which another one may be merged.
 *
 * @param similarity from 0 to 1: how many groups of three letters both have in common
 */
@Schema(name = "RecommendationDuplicate")
record DuplicateView(
    UUID recommendation,
    RecommendationState state,
    String field,
    LocalDate receivedOn,
    double similarity,
    String href) {}
