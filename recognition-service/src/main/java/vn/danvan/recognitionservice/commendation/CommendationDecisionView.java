package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.decision.DecisionState;

/**
 * A decision on commendations.
 *
 * @param proposedNumber a spelling of the number that waits for its confirmation, for those who
 *     work for the issuer
 * @param itemCount number of commendations that it awards or revokes
 * @param commendations those commendations; absent from lists
 */
@Schema(name = "CommendationDecision")
record CommendationDecisionView(
    UUID id,
    long version,
    DecisionState state,
    CommendationDecisionKind kind,
    String number,
    String proposedNumber,
    LocalDate date,
    UnitRef issuer,
    int itemCount,
    List<UUID> commendations,
    List<AllowedAction> allowedActions)
    implements Versioned, CommendationDecisionListItem {}
