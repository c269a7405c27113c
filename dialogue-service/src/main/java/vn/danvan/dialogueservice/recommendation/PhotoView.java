package vn.danvan.dialogueservice.recommendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A photo that came with a recommendation.
 *
 * @param size in bytes
 */
@Schema(name = "RecommendationPhoto")
record PhotoView(UUID id, String mediaType, long size) {}
