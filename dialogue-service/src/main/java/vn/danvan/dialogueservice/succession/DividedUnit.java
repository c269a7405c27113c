package vn.danvan.dialogueservice.succession;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A closed unit that nothing took over whole and for which somebody has to be chosen.
 *
 * @param candidates what took over parts of it; empty: anything where it is to be found today
 */
@Schema(name = "DividedUnit")
public record DividedUnit(UnitRef from, List<UnitRef> candidates) {}
