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
 * @param itemCount number of nominations that it recognizes
 * @param nominations those nominations; absent from lists
 */
@Schema(name = "Decision")
record DecisionView(
    UUID id,
    long version,
    DecisionState state,
    String number,
    LocalDate date,
    UnitRef issuer,
    UUID roundId,
    int itemCount,
    List<UUID> nominations,
    List<AllowedAction> allowedActions)
    implements Versioned, DecisionListItem {}
