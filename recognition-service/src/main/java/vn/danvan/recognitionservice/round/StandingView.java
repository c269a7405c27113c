package vn.danvan.recognitionservice.round;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * Where a unit stands in a round.
 *
 * @param recognizedCount models that the unit recognized in its own round of the year
 * @param nominatedCount models that it put forward in this round
 */
@Schema(name = "Standing")
record StandingView(
    UUID id,
    long version,
    UUID roundId,
    UUID unitId,
    UnitRef unit,
    StandingState state,
    boolean considered,
    int recognizedCount,
    int nominatedCount)
    implements Versioned {}
