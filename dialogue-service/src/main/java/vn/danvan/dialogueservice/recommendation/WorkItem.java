package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * An open recommendation as a worklist shows it; what may be done with it is said when it is read.
 *
 * @param field code of its field; null while it has none
 * @param ownerUnit whose turn it is
 * @param overdue past its due date today
 * @param objectedOn day on which its sender said that it is not resolved
 */
@Schema(name = "RecommendationWorkItem")
record WorkItem(
    UUID id,
    long version,
    RecommendationState state,
    RecommendationKind kind,
    String field,
    UnitRef hostUnit,
    UnitRef ownerUnit,
    LocalDate receivedOn,
    LocalDate dueOn,
    boolean overdue,
    LocalDate objectedOn) {}
