package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A commendation as officials see it.
 *
 * @param form code of the form
 * @param formName as the law names it
 * @param level of the authority
 * @param issuer the unit whose head awards it
 * @param merit with a single commendation that is read; never in answers of acts
 * @param proceedingsPending as declared; stands in the way of the award
 * @param namePublishedOn since when an individual's name is public by consent, or null
 * @param revokedOn date of the decision that revoked it, or null
 * @param proposedWording a spelling that waits for its confirmation, for who sees the name, with a
 *     single commendation that is read; or null
 */
@Schema(name = "Commendation")
record CommendationView(
    UUID id,
    long version,
    CommendationState state,
    String form,
    String formName,
    String level,
    UnitRef issuer,
    UnitRef proposingUnit,
    RecipientView recipient,
    int fromYear,
    int toYear,
    Model model,
    String merit,
    boolean proceedingsPending,
    LocalDate namePublishedOn,
    DecisionRef decision,
    LocalDate revokedOn,
    ProposedWording proposedWording,
    List<AllowedAction> allowedActions)
    implements Versioned, CommendationListItem {

  /**
   * Who is commended.
   *
   * @param unit the collective itself, or the unit to which group or person belongs
   * @param name of the group or person; a person's only for who works with it or by consent, and
   *     never in answers of acts
   */
  @Schema(name = "CommendationRecipient")
  record RecipientView(RecipientKind kind, UnitRef unit, String name, String position) {}

  /** What of a certificate is to be spelled otherwise; null stays as it is. */
  @Schema(name = "CommendationWording")
  record ProposedWording(String name, String position, String merit) {}

  /** The model, in short. */
  @Schema(name = "CommendedModel")
  record Model(UUID id, String title) {}

  /** The decision, in short. */
  @Schema(name = "CommendationDecisionRef")
  record DecisionRef(UUID id, String number, LocalDate date) {}
}
