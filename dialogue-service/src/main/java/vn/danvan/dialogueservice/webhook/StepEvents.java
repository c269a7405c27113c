package vn.danvan.dialogueservice.webhook;

import java.util.Set;
import java.util.TreeSet;
import vn.danvan.dialogueservice.recommendation.RecommendationEvent;

/** The published steps of recommendations by name. */
final class StepEvents {

  static final String PREFIX = "vn.danvan.";

  static final Set<String> NAMES = names();

  private StepEvents() {}

  private static Set<String> names() {
    var names = new TreeSet<String>();
    for (var type : RecommendationEvent.class.getPermittedSubclasses()) {
      names.add(type.getSimpleName());
    }
    names.remove(RecommendationEvent.RecommendationContactRead.class.getSimpleName());
    return names;
  }
}
