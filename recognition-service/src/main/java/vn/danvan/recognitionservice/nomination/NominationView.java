package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A nomination as answers show it.
 *
 * @param field code of the model's main field
 * @param ownLevel whether the authority nominates to its own round
 * @param recognitionId what it led to, or null
 * @param proceedingsPending as declared; null if nothing was
 * @param reason why it was returned, refused or withdrawn last; shown when a single nomination is
 *     read
 */
@Schema(name = "Nomination")
record NominationView(
    UUID id,
    long version,
    NominationState state,
    Round round,
    Model model,
    UnitRef ownerUnit,
    String ownerKind,
    String field,
    UnitRef nominatingUnit,
    boolean ownLevel,
    Integer ownScore,
    LocalDate submittedOn,
    VerdictView verdict,
    UUID recognitionId,
    Boolean proceedingsPending,
    String reason,
    List<AllowedAction> allowedActions)
    implements Versioned, NominationListItem {

  /** The round, in short. */
  @Schema(name = "NominationRound")
  record Round(UUID id, UnitRef authority, String level, int year, LocalDate deadline) {}

  /** The model, in short. */
  @Schema(name = "NominationModel")
  record Model(UUID id, String title) {}

  /** The verdict; null before it. */
  @Schema(name = "NominationVerdict")
  record VerdictView(
      Verdict.Outcome outcome, int votesFor, int votesCast, int members, LocalDate decidedOn) {}
}
