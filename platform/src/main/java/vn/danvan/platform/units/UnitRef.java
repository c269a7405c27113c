package vn.danvan.platform.units;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit as answers show it.
 *
 * @param code slug, never reused
 */
@Schema(name = "UnitRef")
public record UnitRef(UUID id, String code, String name) {

  /** The code of a unit; null of none. */
  public static String codeOf(UnitRef unit) {
    return unit == null ? null : unit.code();
  }
}
