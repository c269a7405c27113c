package vn.danvan.recognitionservice.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A decision as answers show it.
 *
 * @param proposedNumber a spelling of the number that waits for its confirmation, for those who
 *     work for the issuer
 * @param itemCount number of nominations that it recognizes, or of recognitions that it ends
 * @param nominations those nominations; absent from lists
 * @param recognitions those recognitions; absent from lists
 */
@Schema(name = "Decision")
record DecisionView(
    UUID id,
    long version,
    DecisionState state,
    DecisionKind kind,
    String number,
    String proposedNumber,
    LocalDate date,
    UnitRef issuer,
    UUID roundId,
    int itemCount,
    List<UUID> nominations,
    List<UUID> recognitions,
    List<AllowedAction> allowedActions)
    implements Versioned, DecisionListItem {}
