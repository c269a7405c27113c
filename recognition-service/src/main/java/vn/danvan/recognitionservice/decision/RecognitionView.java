package vn.danvan.recognitionservice.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A recognition as answers show it; individual owners are not named.
 *
 * @param year year of the round
 * @param field code of the model's main field
 * @param ownLevel whether the authority recognized what it had nominated itself
 * @param endedById the decision that revoked or superseded it, or null
 * @param endedOn date of that decision: from that day on it is not in force
 */
@Schema(name = "Recognition")
record RecognitionView(
    UUID id,
    long version,
    RecognitionState state,
    Model model,
    String level,
    UnitRef authority,
    UUID roundId,
    int year,
    UUID nominationId,
    DecisionRef decision,
    UnitRef ownerUnit,
    String ownerKind,
    String field,
    UnitRef nominatingUnit,
    boolean ownLevel,
    UUID endedById,
    LocalDate endedOn,
    List<AllowedAction> allowedActions)
    implements Versioned, RecognitionListItem {

  /** The model, in short. */
  @Schema(name = "RecognizedModel")
  record Model(UUID id, String title) {}

  /** The decision, in short. */
  @Schema(name = "DecisionRef")
  record DecisionRef(UUID id, String number, LocalDate date) {}
}
