package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;

/**
 * Which body registers the models of an owner: the first party committee of district level (since
 * 2025-07-01 of commune level) at or above it, for owners without one the province.
 *
 * @see "docs/rules.md: R-MOD-02 (registering body)"
 */
@ApplicationScoped
public class RegisteringBodies {

  /** First day of the two-level structure without districts. */
  static final LocalDate TWO_LEVELS_SINCE = LocalDate.of(2025, 7, 1);

  private final UnitDirectory units;

  public RegisteringBodies(UnitDirectory units) {
    this.units = units;
  }

  /**
   * @param on day of the submission (Vietnam)
   */
  public Optional<Unit> find(UUID owner, LocalDate on) {
    return find(units.tree(), owner, on);
  }

  /** The same in a tree that is not in force yet. */
  public static Optional<Unit> find(UnitTree tree, UUID owner, LocalDate on) {
    var path = tree.withAncestors(owner, on);
    var wanted = on.isBefore(TWO_LEVELS_SINCE) ? UnitLevel.DISTRICT : UnitLevel.COMMUNE;
    return path.stream()
        .filter(unit -> isCommittee(unit, wanted))
        .findFirst()
        .or(() -> path.stream().filter(unit -> isCommittee(unit, UnitLevel.PROVINCE)).findFirst());
  }

  private static boolean isCommittee(Unit unit, UnitLevel level) {
    return unit.level().equals(level.name())
        && UnitKind.valueOf(unit.kind()).standsForPartyCommittee();
  }
}
