package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitScope;

/**
 * Who sees which models: everybody those that are registered, officials those of their scope from
 * the draft on.
 *
 * @see "docs/rules.md: R-MOD-12 (sight), R-ACC-01 (scope)"
 */
@ApplicationScoped
class ModelSight {

  private static final Role[] OFFICIALS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final Access access;
  private final CurrentCaller caller;
  private final UnitScope scope;

  ModelSight(Access access, CurrentCaller caller, UnitScope scope) {
    this.access = access;
    this.caller = caller;
    this.scope = scope;
  }

  /** Whether the model lies in the scope of the caller, who is an official. */
  boolean inScope(Model model) {
    return isOfficial() && access.sees(model.ownerUnitId());
  }

  boolean sees(Model model) {
    return model.isPublic() || inScope(model);
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}
   */
  Model requireSight(Model model) {
    if (!sees(model)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return model;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} for who is no official,
   *     {@code not-found} outside the scope
   */
  Model requireScope(Model model) {
    access.require(OFFICIALS);
    access.requireSight(model.ownerUnitId());
    return model;
  }

  /** Condition for what the caller sees beside what is public; null if nothing. */
  UnitScope.Condition condition() {
    return isOfficial()
        ? access
            .scopeRoot()
            .map(root -> scope.within(root, "model.owner_unit_id", "model.province_id"))
            .orElse(null)
        : null;
  }

  /** The caller's own unit; null without one. */
  UUID ownUnit() {
    return caller.find().map(Caller::unit).orElse(null);
  }

  private boolean isOfficial() {
    return caller.find().map(current -> current.hasAny(OFFICIALS)).orElse(false);
  }
}
