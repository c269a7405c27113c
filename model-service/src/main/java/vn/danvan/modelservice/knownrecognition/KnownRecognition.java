package vn.danvan.modelservice.knownrecognition;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A recognition of a model, as recognition-service told it.
 *
 * @param state IN_FORCE, REVOKED or SUPERSEDED
 * @param level the level at which the model is recognized
 * @param authorityId the unit that recognized it
 * @param roundYear year of the round that decided
 * @param decidedOn date of the decision
 * @param endedOn date of the decision that revoked or superseded it, or null
 */
public record KnownRecognition(
    UUID id,
    long version,
    String state,
    UUID modelId,
    String level,
    UUID authorityId,
    int roundYear,
    String decisionNumber,
    LocalDate decidedOn,
    LocalDate endedOn) {

  static final String IN_FORCE = "IN_FORCE";

  /** Whether it counts on a day: from its decision on, until the day of the one that ended it. */
  public boolean isInForce(LocalDate on) {
    return !decidedOn.isAfter(on)
        && (state.equals(IN_FORCE) || endedOn != null && on.isBefore(endedOn));
  }
}
