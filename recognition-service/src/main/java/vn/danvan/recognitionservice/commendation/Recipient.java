package vn.danvan.recognitionservice.commendation;

import java.util.UUID;
import vn.danvan.platform.text.Folding;

/**
 * Who is commended.
 *
 * @param unit the collective itself, or the unit to which group or person belongs
 * @param name of a group within the unit, or of the person; null: the unit itself
 * @param position the person's, or null
 */
record Recipient(RecipientKind kind, UUID unit, String name, String position) {

  /** By what two recipients of a unit are told apart; homonyms by their positions. */
  String key() {
    return position == null ? nameKey() : Folding.fold(nameKey() + " / " + position);
  }

  String nameKey() {
    return name == null ? "" : Folding.fold(name);
  }

  /**
   * Whether it may be the same recipient: of the same name, unless both are told apart by their
   * positions.
   *
   * @see "docs/rules.md: R-COM-04 (no second commendation for the same merit)"
   */
  boolean mayBe(Recipient other) {
    return nameKey().equals(other.nameKey())
        && (position == null || other.position == null || key().equals(other.key()));
  }
}
