package vn.danvan.dialogueservice.recommendation;

import static vn.danvan.dialogueservice.recommendation.RecommendationState.ANSWERED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.ASSIGNED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.CLASSIFIED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.CLOSED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.IN_PROGRESS;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.RECEIVED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.REJECTED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.REOPENED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.RESOLVED;
import static vn.danvan.dialogueservice.recommendation.RecommendationState.SUPERVISED;

import java.util.Set;

/**
 * Acts on a recommendation: the noun of the path, who acts, and the states in which each is
 * possible.
 */
enum RecommendationAct {
  CLASSIFICATION("classification", Actor.HOST, RECEIVED),
  FORWARDING("forwardings", Actor.HOST, RECEIVED, CLASSIFIED),
  REJECTION("rejections", Actor.HEAD, CLASSIFIED),
  ASSIGNMENT("assignments", Actor.HOST, CLASSIFIED, REOPENED),
  ACCEPTANCE("acceptance", Actor.OWNER, ASSIGNED),
  DECLINE("declines", Actor.OWNER, ASSIGNED),
  ANSWER("answers", Actor.OWNER, CLASSIFIED, IN_PROGRESS),
  RESOLUTION("resolution", Actor.OWNER, ANSWERED),
  SUPERVISION("supervisions", Actor.SUPERVISOR, RESOLVED),
  CLOSURE("closure", Actor.HOST, SUPERVISED),
  REOPENING("reopenings", Actor.HOST, CLOSED),
  EXTENSION("extensions", Actor.HOST, ASSIGNED, IN_PROGRESS),
  MERGER("merger", Actor.HOST, CLASSIFIED),
  APPEAL_DECISION("appeal-decisions", Actor.ABOVE, CLOSED, REJECTED);

  /** Who acts. */
  enum Actor {
    /** Clerk of the unit that received it. */
    HOST,
    /** Head of the unit that received it. */
    HEAD,
    /** Clerk of the unit that owns it: the lead unit, before assignment the host. */
    OWNER,
    /** Another body than the one that resolved it. */
    SUPERVISOR,
    /** Clerk or head of the unit to which its sender appealed. */
    ABOVE
  }

  private final String noun;
  private final Actor actor;
  private final Set<RecommendationState> from;

  RecommendationAct(String noun, Actor actor, RecommendationState... from) {
    this.noun = noun;
    this.actor = actor;
    this.from = Set.of(from);
  }

  String noun() {
    return noun;
  }

  Actor actor() {
    return actor;
  }

  boolean isPossibleIn(RecommendationState state) {
    return from.contains(state);
  }
}
