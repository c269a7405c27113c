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
    var text = name == null ? "" : name;
    return Folding.fold(position == null ? text : text + " / " + position);
  }
}
