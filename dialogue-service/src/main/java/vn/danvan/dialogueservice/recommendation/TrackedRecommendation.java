package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/** A recommendation as its sender follows it by a code, and what that sender does. */
@MappedSuperclass
abstract class TrackedRecommendation extends RecommendationRecord {

  /** How often a sender may write more. */
  static final int MOST_REPLIES = 20;

  protected TrackedRecommendation() {}

  protected TrackedRecommendation(UUID id) {
    super(id);
  }

  /** Lets its sender follow it by the code of which this is the hash. */
  void trackBy(byte[] hash) {
    trackingHash = hash.clone();
  }

  byte[] trackingHash() {
    return trackingHash.clone();
  }

  /**
   * Its sender writes more, while it is open. That is no step of the work: what officers enter of
   * earlier days goes on.
   *
   * @see "docs/rules.md: R-REC-18 (what a sender may do)"
   */
  RecommendationEvent reply(Guards guards) {
    require("reply", mayBeRepliedTo());
    RecommendationProblem.REPLIED_TOO_OFTEN.unless(
        replies < MOST_REPLIES, guards, "", MOST_REPLIES);
    guards.pass();
    replies++;
    raiseVersion();
    return new RecommendationEvent.RecommendationReplied(data());
  }

  /**
   * Its sender says that it is not resolved: another body has to look at it, again if it did so
   * before, and until then it is not closed.
   *
   * @see "docs/rules.md: R-REC-18 (what a sender may do)"
   */
  RecommendationEvent object(LocalDate on, Guards guards) {
    require("objection", mayBeObjectedTo());
    RecommendationProblem.OBJECTED_ALREADY.unless(objectedOn == null, guards, "", objectedOn);
    guards.pass();
    supervisedOn = null;
    supervisedAt = null;
    closesOn = null;
    objectedOn = on;
    state = RecommendationState.RESOLVED;
    done(on);
    return new RecommendationEvent.RecommendationObjected(data());
  }

  /**
   * Its sender says once how satisfactory the outcome is.
   *
   * @param points 1 to 5
   * @see "docs/rules.md: R-REC-18 (what a sender may do)"
   */
  RecommendationEvent rate(int points, Guards guards) {
    require("rating", mayBeRated());
    RecommendationProblem.RATED_ALREADY.unless(rating == null, guards, "", rating);
    guards.pass();
    rating = points;
    raiseVersion();
    return new RecommendationEvent.RecommendationRated(data());
  }

  /**
   * Its sender asks the unit above its host to look at the outcome, once for each.
   *
   * @param above the unit that decides; null if there is none
   * @see "docs/rules.md: R-REC-39 (appeals)"
   */
  RecommendationEvent appeal(UUID above, LocalDate on, Guards guards) {
    require("appeal", mayBeAppealed());
    RecommendationProblem.APPEALED_ALREADY.unless(appealedOn == null, guards, "", appealedOn);
    RecommendationProblem.APPEALED_TOO_LATE.unless(
        !on.isAfter(appealedBy()), guards, "", appealedBy());
    RecommendationProblem.NO_UNIT_ABOVE.unless(above != null, guards, "");
    guards.pass();
    appealedOn = on;
    appealUnitId = above;
    raiseVersion();
    return new RecommendationEvent.RecommendationAppealed(data());
  }

  /**
   * The unit above starts it anew, due as if it were received on that day, or leaves it as it is.
   *
   * @param host the host, or what took over the whole of it
   * @see "docs/rules.md: R-REC-39 (appeals)"
   */
  RecommendationEvent decideAppeal(
      boolean upheld, UUID host, WorkDays days, LocalDate on, Guards guards) {
    require("appeal-decisions", mayBeAppealed() && isAppealPending());
    requireOrder(on, guards);
    RecommendationProblem.BEFORE_PREVIOUS_ACT.unless(
        !on.isBefore(appealedOn), guards, "/occurredOn", on, appealedOn);
    guards.pass();
    if (upheld) {
      dueOn = days.after(on, complexity.workingDays());
      countFrom(on);
      startAnew(host, on);
      return new RecommendationEvent.RecommendationReopened(data());
    }
    appealDecidedOn = on;
    done(on);
    return new RecommendationEvent.RecommendationAppealDismissed(data());
  }

  /** Last day on which its sender may appeal. */
  LocalDate appealedBy() {
    return (closedOn == null ? rejectedOn : closedOn).plusMonths(REOPENING_MONTHS);
  }

  /** Once there is an outcome that nobody looks at any more by itself. */
  boolean mayBeAppealed() {
    return state == RecommendationState.CLOSED || state == RecommendationState.REJECTED;
  }

  /**
   * Somebody who handles it reads how its sender is reached.
   *
   * @see "docs/rules.md: R-REC-21 (contacts)"
   */
  RecommendationEvent readContact(Guards guards) {
    guards.pass();
    raiseVersion();
    return new RecommendationEvent.RecommendationContactRead(data());
  }

  /**
   * A unit is told that it waits. That is no step of the work.
   *
   * @see "docs/rules.md: R-REC-31 (escalation)"
   */
  RecommendationEvent escalate(EscalationSteps.Step step) {
    escalateTo(step.kind(), step.level(), step.to());
    return new RecommendationEvent.RecommendationEscalated(data());
  }

  /** All that resolved it. */
  List<UUID> resolvers() {
    return Stream.concat(Stream.ofNullable(leadUnitId), resolverUnitIds.stream()).toList();
  }

  /**
   * Nobody can read any more how its sender is reached. Nothing else of it changes.
   *
   * @see "docs/rules.md: R-REC-38 (erasure)"
   */
  RecommendationEvent eraseContact() {
    raiseVersion();
    return new RecommendationEvent.RecommendationContactErased(data());
  }

  private void require(String act, boolean possible) {
    if (!possible) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  boolean mayBeRepliedTo() {
    return !state.isTerminal();
  }

  boolean mayBeObjectedTo() {
    return state == RecommendationState.RESOLVED || state == RecommendationState.SUPERVISED;
  }

  /** Once there is an outcome, be it that it was refused or routed to another body. */
  boolean mayBeRated() {
    return switch (state) {
      case ANSWERED, RESOLVED, SUPERVISED, CLOSED, FORWARDED, REJECTED -> true;
      case RECEIVED, CLASSIFIED, ASSIGNED, IN_PROGRESS, MERGED, REOPENED -> false;
    };
  }

  LocalDate objectedOn() {
    return objectedOn;
  }

  Integer rating() {
    return rating;
  }

  int replies() {
    return replies;
  }
}
