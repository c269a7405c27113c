package vn.danvan.recognitionservice.honors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A recognition or commendation as everybody sees it; units by their names of its day.
 *
 * @param id of the recognition or commendation
 * @param year of the round, or of the decision on a commendation
 * @param unit the model's owner, the collective itself, or the unit of a group or person
 * @param recipientKind COLLECTIVE or INDIVIDUAL
 * @param name of a group; of a person only by consent
 * @param form code of a commendation's form
 * @param fromYear first year of a commendation's merit
 * @param toYear last year of it
 */
@Schema(name = "Honor")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HonorView(
    HonorKind kind,
    UUID id,
    int year,
    String level,
    UnitRef authority,
    Decision decision,
    UnitRef unit,
    String recipientKind,
    String name,
    Model model,
    String form,
    Integer fromYear,
    Integer toYear) {

  /** The decision, in short. */
  @Schema(name = "HonorDecision")
  record Decision(UUID id, String number, LocalDate date) {}

  /** The model, in short. */
  @Schema(name = "HonoredModel")
  record Model(UUID id, String title) {}
}
