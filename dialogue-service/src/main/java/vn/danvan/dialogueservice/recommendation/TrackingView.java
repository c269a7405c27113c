package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A recommendation as its sender sees it.
 *
 * @param ownerUnit the unit that must act
 * @param promisedOn day until which it is to be answered
 * @param overdue open and past that day today
 * @param closesOn day on which it closes by itself unless its sender objects
 * @param answer what was answered; only where it is read, never in answers to writes
 * @param token for what follows, for 15 minutes; only in exchange for the code
 */
@Schema(name = "Tracking")
record TrackingView(
    UUID id,
    long version,
    RecommendationState state,
    RecommendationKind kind,
    UnitRef hostUnit,
    UnitRef ownerUnit,
    LocalDate receivedOn,
    LocalDate promisedOn,
    boolean overdue,
    LocalDate closesOn,
    Integer rating,
    List<Step> steps,
    @JsonInclude(JsonInclude.Include.NON_NULL) Answer answer,
    List<AllowedAction> allowedActions,
    @JsonInclude(JsonInclude.Include.NON_NULL) String token)
    implements Versioned {

  /** A step and its day. */
  @Schema(name = "TrackingEntry")
  record Step(TrackingStep step, LocalDate on) {}

  /**
   * What the sender is told: the answer, or why and to whom it was forwarded, or why it was
   * refused.
   *
   * @param competentBody who is competent instead; null unless it was forwarded
   */
  @Schema(name = "TrackingAnswer")
  record Answer(
      LocalDate on, String text, @JsonInclude(JsonInclude.Include.NON_NULL) String competentBody) {}

  TrackingView with(String newToken) {
    return new TrackingView(
        id,
        version,
        state,
        kind,
        hostUnit,
        ownerUnit,
        receivedOn,
        promisedOn,
        overdue,
        closesOn,
        rating,
        steps,
        answer,
        allowedActions,
        newToken);
  }
}
