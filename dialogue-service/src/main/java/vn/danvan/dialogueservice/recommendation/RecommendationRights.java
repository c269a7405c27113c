package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.dialogueservice.supervision.SupervisingBodies;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Who may do what with a recommendation; refuses acts by it and shows it in allowed actions.
 *
 * @see "docs/rules.md: R-REC-05 (another body supervises), R-REC-11 (who sees it)"
 */
@ApplicationScoped
class RecommendationRights {

  static final Role[] READERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR};
  static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};

  private final Access access;
  private final CurrentCaller caller;
  private final SupervisingBodies supervising;
  private final UnitDirectory units;
  private final VietnamTime time;

  RecommendationRights(
      Access access,
      CurrentCaller caller,
      SupervisingBodies supervising,
      UnitDirectory units,
      VietnamTime time) {
    this.access = access;
    this.caller = caller;
    this.supervising = supervising;
    this.units = units;
    this.time = time;
  }

  /** Requires that the caller sees it; otherwise it does not exist. */
  void requireSight(Recommendation recommendation) {
    var own = caller.require().unit();
    if (isHiddenFromSupervisor(recommendation, own)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    if (!access.sees(recommendation.ownerUnitId())
        && !(recommendation.cooperatingUnitIds().contains(own) && access.sees(own))) {
      access.requireSight(recommendation.hostUnitId());
    }
  }

  /** A supervisor does not see what its own body resolves. */
  private boolean isHiddenFromSupervisor(Recommendation recommendation, UUID own) {
    return onlySupervises() && own != null && own.equals(recommendation.leadUnitId());
  }

  boolean onlySupervises() {
    var current = caller.require();
    return current.has(Role.SUPERVISOR)
        && !current.hasAny(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
  }

  /**
   * Requires a role that may do the act anywhere.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} (403)
   */
  void requireRole(RecommendationAct act) {
    switch (act.actor()) {
      case HOST, OWNER -> access.require(CLERKS);
      case HEAD -> access.require(Role.SIGNATORY);
      case SUPERVISOR -> supervising.require();
      case ABOVE -> access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    }
  }

  /**
   * Requires that the caller acts for the unit whose act it is.
   *
   * @param onBehalfOf the unit that the request names, or null
   * @return the unit acted for when it is not the caller's own, to be recorded
   */
  Optional<UUID> requireActor(
      RecommendationAct act, Recommendation recommendation, UUID onBehalfOf) {
    requireSight(recommendation);
    var own = caller.require().unit();
    return switch (act.actor()) {
      case SUPERVISOR -> Optional.empty();
      case ABOVE -> decidingFor(recommendation, own);
      case HEAD -> actingFor(recommendation.hostUnitId(), own, null);
      case HOST -> actingFor(recommendation.hostUnitId(), own, onBehalfOf);
      case OWNER -> actingFor(recommendation.ownerUnitId(), own, onBehalfOf);
    };
  }

  /** Before there is an appeal nobody decides on it. */
  private Optional<UUID> decidingFor(Recommendation recommendation, UUID own) {
    if (recommendation.appealUnitId() != null && !decides(recommendation, own)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return Optional.empty();
  }

  /** Whether the unit is the one that was appealed to, or took over the whole of it. */
  private boolean decides(Recommendation recommendation, UUID unit) {
    return recommendation.appealUnitId() != null
        && units.tree().heir(recommendation.appealUnitId(), time.today()).equals(unit);
  }

  private Optional<UUID> actingFor(UUID unit, UUID own, UUID onBehalfOf) {
    if (unit.equals(own)) {
      return Optional.empty();
    }
    if (unit.equals(onBehalfOf) && access.sees(unit)) {
      return Optional.of(unit);
    }
    throw PlatformProblem.NOT_ALLOWED.because();
  }

  /** What the caller may do next. */
  List<AllowedAction> actions(Recommendation recommendation) {
    var actions = new ArrayList<AllowedAction>();
    for (var act : RecommendationAct.values()) {
      if (act.isPossibleIn(recommendation.state()) && mayDo(act, recommendation)) {
        var missing = missing(act, recommendation);
        var href = "/api/v1/recommendations/" + recommendation.id() + "/" + act.noun();
        actions.add(new AllowedAction(act.noun(), href, missing.isEmpty(), missing));
      }
    }
    return actions;
  }

  private boolean mayDo(RecommendationAct act, Recommendation recommendation) {
    var current = caller.require();
    return switch (act.actor()) {
      case HOST -> current.hasAny(CLERKS) && access.sees(recommendation.hostUnitId());
      case OWNER -> current.hasAny(CLERKS) && access.sees(recommendation.ownerUnitId());
      case HEAD ->
          current.has(Role.SIGNATORY) && recommendation.hostUnitId().equals(current.unit());
      case ABOVE ->
          current.hasAny(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY)
              && recommendation.isAppealPending()
              && decides(recommendation, current.unit());
      case SUPERVISOR -> supervising.isCaller() && !recommendation.isResolver(current.unit());
    };
  }

  private List<String> missing(RecommendationAct act, Recommendation recommendation) {
    var today = time.today();
    var missing = new ArrayList<String>();
    switch (act) {
      case CLOSURE ->
          add(
              !recommendation.mayBeClosedBy(caller.require().unit()),
              RecommendationProblem.CLOSED_BY_RESOLVER,
              missing);
      case REOPENING ->
          add(
              today.isAfter(recommendation.reopenedBy()),
              RecommendationProblem.REOPENED_TOO_LATE,
              missing);
      case EXTENSION -> {
        add(recommendation.extendedOn() != null, RecommendationProblem.EXTENDED_ALREADY, missing);
        add(
            today.isAfter(recommendation.dueOn()),
            RecommendationProblem.EXTENDED_TOO_LATE,
            missing);
      }
      default -> {}
    }
    return missing;
  }

  private static void add(boolean fails, RecommendationProblem problem, List<String> missing) {
    if (fails) {
      missing.add(problem.code());
    }
  }
}
