package vn.danvan.dialogueservice.recommendation;

import java.util.HashSet;
import java.util.Set;
import vn.danvan.platform.text.Folding;

/** How much two texts say the same: the share of the groups of three letters that they share. */
final class TextSimilarity {

  private static final int GROUP = 3;

  private final Set<String> groups;

  /** Case, diacritics and punctuation do not count. */
  TextSimilarity(String text) {
    this.groups = groups(text);
  }

  /** From 0 (nothing in common) to 1 (the same letters). */
  double to(String other) {
    var others = groups(other);
    var common = new HashSet<>(groups);
    common.retainAll(others);
    var all = groups.size() + others.size() - common.size();
    return all == 0 ? 0 : (double) common.size() / all;
  }

  private static Set<String> groups(String text) {
    var folded = "  " + Folding.fold(text) + " ";
    var groups = new HashSet<String>();
    for (int i = 0; i + GROUP <= folded.length(); i++) {
      groups.add(folded.substring(i, i + GROUP));
    }
    groups.remove("   ");
    return groups;
  }
}
