package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.dialogueservice.succession.DividedUnit;

/**
 * An open recommendation on which a unit worked that was divided.
 *
 * @param waiting the divided ones of those that work on it
 */
@Schema(name = "WaitingRecommendation")
record WaitingRecommendation(
    UUID id,
    long version,
    RecommendationState state,
    LocalDate receivedOn,
    LocalDate dueOn,
    List<DividedUnit> waiting) {}
