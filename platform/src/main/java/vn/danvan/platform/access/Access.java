package vn.danvan.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Who may do what where. Rights go by today's tree: a caller's scope is the subtree of the
 * territory of the caller's unit, and a unit that is closed today gives no rights.
 *
 * @see "docs/rules.md: R-ACC-01 (scope), R-ACC-02 (closed units), R-ACC-03 (on behalf of units
 *     below)"
 */
@ApplicationScoped
public class Access {

  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;

  public Access(CurrentCaller caller, UnitDirectory units, VietnamTime time) {
    this.caller = caller;
    this.units = units;
    this.time = time;
  }

  /**
   * The caller, if one of the roles is held and the caller's unit has not been closed.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} otherwise
   */
  public Caller require(Role... anyOf) {
    var current = caller.require();
    if (!current.hasAny(anyOf) || isOfClosedUnit(current)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return current;
  }

  private boolean isOfClosedUnit(Caller current) {
    return current.unit() != null
        && units.tree().find(current.unit()).map(unit -> unit.isClosed(time.today())).orElse(false);
  }

  /** Whether the caller sees what belongs to the unit or belonged to it before. */
  public boolean sees(UUID unit) {
    return caller
        .find()
        .map(Caller::unit)
        .filter(Access::isPresent)
        .map(own -> contains(own, unit))
        .orElse(false);
  }

  /**
   * Requires that the caller sees the unit; what lies outside the scope does not exist for the
   * caller.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}, or {@code
   *     reference-not-yet-known} while the caller's own unit has not reached this service
   */
  public void requireSight(UUID unit) {
    requireKnownUnit();
    if (!sees(unit)) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  /**
   * Requires that the caller acts for exactly this unit: 404 outside the scope, 403 within it.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} or {@code forbidden}
   */
  public void requireOwnUnit(UUID unit) {
    requireSight(unit);
    if (!unit.equals(caller.require().unit())) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  /**
   * Requires that the caller acts for the unit, or declares to act for it as a unit below its own.
   *
   * @param onBehalfOf the unit that the request names, or null
   * @return the unit acted for when it is not the caller's own, to be recorded
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} or {@code forbidden}
   */
  public Optional<UUID> requireActingFor(UUID unit, UUID onBehalfOf) {
    requireSight(unit);
    if (unit.equals(caller.require().unit())) {
      return Optional.empty();
    }
    if (unit.equals(onBehalfOf)) {
      return Optional.of(unit);
    }
    throw PlatformProblem.NOT_ALLOWED.because();
  }

  /**
   * The same with the unit as a request names it.
   *
   * @param onBehalfOf its id or code, or null
   */
  public Optional<UUID> requireActingFor(UUID unit, String onBehalfOf) {
    return requireActingFor(unit, units.idOrNull("/onBehalfOf", onBehalfOf));
  }

  /** An act for a unit that its body names. */
  public interface ForUnit extends Act {

    /** Id or code, or null where the body lacks it. */
    String unit();
  }

  /**
   * Requires that the caller acts for the units of all rows: one unit that the caller may not act
   * for refuses the whole call, not its row.
   *
   * @param rows as requested, null and rows without unit among them
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} or {@code forbidden}
   */
  public void requireActingForAll(List<? extends ForUnit> rows) {
    record Named(String unit, String onBehalfOf) {}
    Stream.ofNullable(rows)
        .flatMap(List::stream)
        .filter(row -> row != null && row.unit() != null)
        .map(row -> new Named(row.unit(), row.onBehalfOf()))
        .distinct()
        .forEach(
            row -> requireActingFor(units.require("/unit", row.unit()).id(), row.onBehalfOf()));
  }

  /** Root of the caller's scope: the territory that the caller's unit serves. */
  public Optional<UUID> scopeRoot() {
    return caller
        .find()
        .map(Caller::unit)
        .filter(Access::isPresent)
        .filter(unit -> units.tree().isValid(unit, time.today()))
        .map(units.tree()::territory);
  }

  /**
   * A caller whose unit has not reached this service yet is told to try again, not that nothing
   * exists.
   */
  private void requireKnownUnit() {
    var own = caller.require().unit();
    if (own != null && units.tree().find(own).isEmpty()) {
      throw PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(own);
    }
  }

  private boolean contains(UUID own, UUID unit) {
    var tree = units.tree();
    var today = time.today();
    return tree.isValid(own, today) && tree.takesIn(tree.territory(own), unit, today);
  }

  private static boolean isPresent(UUID unit) {
    return unit != null;
  }
}
