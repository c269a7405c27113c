package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * A round as answers show it.
 *
 * @param ownLevel whether the authority recognizes its own unit's models; otherwise units below
 *     nominate to it
 * @param deadline last day for nominations, a working day
 * @param deadlineAsPlanned the day that was asked for, which may be a day off
 * @param noneRecognized that the authority considered models and recognized none, if it said so
 * @param procedure how verdicts come about
 * @param scoringScheme id of the edition that it judges by since its opening
 * @param expectedUnits number of units that it expects; who they are, the standings show
 */
@Schema(name = "Round")
record RoundView(
    UUID id,
    long version,
    RoundState state,
    UnitRef authority,
    int year,
    String level,
    boolean ownLevel,
    String title,
    LocalDate deadline,
    LocalDate deadlineAsPlanned,
    int minMonths,
    Procedure procedure,
    UUID scoringScheme,
    Target target,
    int expectedUnits,
    LocalDate plannedOn,
    LocalDate openedOn,
    LocalDate reviewStartedOn,
    LocalDate decidedOn,
    LocalDate closedOn,
    NoneRecognized noneRecognized,
    Retrospective retrospective,
    List<AllowedAction> allowedActions)
    implements Versioned, RoundListItem {

  /** What the authority wants to reach. */
  @Schema(name = "RoundViewTarget")
  record Target(int consideredPercent) {}

  /** What the authority said, and the minutes that say so. */
  @Schema(name = "RoundViewNoneRecognized")
  record NoneRecognized(LocalDate on, String minutesNumber, LocalDate minutesDate) {}

  /** Days whose facts may be entered late; null if the round sets no limit of its own. */
  @Schema(name = "RoundViewRetrospective")
  record Retrospective(LocalDate from, LocalDate to) {}
}
