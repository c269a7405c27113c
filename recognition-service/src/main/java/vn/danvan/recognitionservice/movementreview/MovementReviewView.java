package vn.danvan.recognitionservice.movementreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A review of the movement as answers show it; lists leave out what it is made of.
 *
 * @param delegateCount delegates of all groups
 * @param models held up as examples
 * @param collectives units held up as examples
 * @param commendations ids of what is handed over
 */
@Schema(name = "MovementReview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovementReviewView(
    UUID id,
    long version,
    MovementReviewState state,
    MovementReviewKind kind,
    UnitRef authority,
    int fromYear,
    int toYear,
    String title,
    LocalDate heldOn,
    String place,
    int delegateCount,
    List<DirectiveView> directives,
    List<DelegatesView> delegates,
    List<SpeechView> speeches,
    List<ModelView> models,
    List<UnitRef> collectives,
    List<UUID> commendations,
    List<AllowedAction> allowedActions)
    implements Versioned, MovementReviewListItem {

  /** A document whose implementation is reviewed. */
  @Schema(name = "ReviewedDirective")
  record DirectiveView(String number, LocalDate date, String title) {}

  /** Delegates of one group. */
  @Schema(name = "ReviewDelegates")
  record DelegatesView(String group, int count) {}

  /** A speech, in the order of the programme. */
  @Schema(name = "ReviewSpeech")
  record SpeechView(String title, UnitRef unit) {}

  /** A model, in short. */
  @Schema(name = "ReviewModel")
  record ModelView(UUID id, String title) {}
}
