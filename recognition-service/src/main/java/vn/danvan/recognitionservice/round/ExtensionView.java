package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * More time that a round has given to one unit.
 *
 * @param until the unit's last day for nominations
 */
@Schema(name = "RoundExtension")
record ExtensionView(UnitRef unit, LocalDate until) {}
