package vn.danvan.recognitionservice.nomination;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * An open nomination of a unit that nothing took over whole.
 *
 * @param from the unit that made it
 * @param candidates what took over parts of that; empty: anything where it is to be found today
 */
@Schema(name = "WaitingNomination")
record WaitingNomination(
    UUID id,
    long version,
    NominationState state,
    NominationView.Model model,
    UUID round,
    UnitRef from,
    List<UnitRef> candidates) {}
