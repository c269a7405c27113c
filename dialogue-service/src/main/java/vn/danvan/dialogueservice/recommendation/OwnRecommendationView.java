package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A recommendation on its sender's own list.
 *
 * @param ownerUnit the unit that must act
 * @param promisedOn day until which it is to be answered
 * @param overdue open and past that day today
 * @param token with which /api/v1/tracking/current shows the rest, for 15 minutes
 */
@Schema(name = "OwnRecommendation")
record OwnRecommendationView(
    UUID id,
    RecommendationState state,
    RecommendationKind kind,
    UnitRef ownerUnit,
    LocalDate receivedOn,
    LocalDate promisedOn,
    boolean overdue,
    String token) {}
