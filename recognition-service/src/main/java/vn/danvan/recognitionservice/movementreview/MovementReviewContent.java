package vn.danvan.recognitionservice.movementreview;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a review is made of.
 *
 * @param models that are held up as examples
 * @param collectives units that are held up as examples
 * @param commendations that are handed over
 */
record MovementReviewContent(
    List<ReviewedDirective> directives,
    List<DelegateGroup> delegates,
    List<ReviewSpeech> speeches,
    List<UUID> models,
    List<UUID> collectives,
    List<UUID> commendations) {

  /**
   * What is known of what a review holds up and hands over.
   *
   * @param models recognized in a round of its years, within the authority's territory
   * @param collectives units that own such a model or nominated it
   * @param awarded commendations of the territory that stand by the day of the review
   * @param handedOver commendations that another review hands over
   */
  record Known(Set<UUID> models, Set<UUID> collectives, Set<UUID> awarded, Set<UUID> handedOver) {}
}
