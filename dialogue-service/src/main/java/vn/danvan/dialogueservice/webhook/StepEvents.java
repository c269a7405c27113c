package vn.danvan.dialogueservice.webhook;

import java.util.Set;
import java.util.TreeSet;
import vn.danvan.dialogueservice.recommendation.RecommendationEvent;

/** The published steps of recommendations by name. */
final class StepEvents {

  static final String PREFIX = "vn.danvan.";

  private static final Set<String> NOT_PUBLISHED =
      Set.of("RecommendationContactRead", "RecommendationContactErased");

  static final Set<String> NAMES = names();

  private StepEvents() {}

  private static Set<String> names() {
    var names = new TreeSet<String>();
    for (var type : RecommendationEvent.class.getPermittedSubclasses()) {
      names.add(type.getSimpleName());
    }
    names.removeAll(NOT_PUBLISHED);
    return names;
  }
}
