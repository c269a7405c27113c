package vn.danvan.dialogueservice.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Whose work a person has to pass on, and to whom.
 *
 * @see "docs/rules.md: R-DLG-09 (open work of closed units)"
 */
@ApplicationScoped
public class DividedUnits {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };
  private static final Role[] ASSIGNERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};

  private static final String RULE = "R-DLG-09";
  private static final Phrase NOT_WAITING =
      new Phrase(
          "Đơn vị {0} không có việc chờ giao ở đây.",
          "Nothing waits here for somebody to take over from {0}.");
  private static final Phrase NOT_A_SUCCESSOR =
      new Phrase(
          "Đơn vị {0} không nằm trong địa bàn tiếp nhận.",
          "{0} lies outside of what took over from the former unit.");

  private final UnitDirectory units;
  private final Access access;
  private final VietnamTime time;
  private final Jdbi jdbi;

  public DividedUnits(UnitDirectory units, Access access, VietnamTime time, Jdbi jdbi) {
    this.units = units;
    this.access = access;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** A former unit, and the one that a person chose to take over from it. */
  public record Choice(Unit from, Unit to) {}

  /**
   * A page of what the divided units left open whose work the caller sees, and one id more.
   *
   * @param query ids in their order: those of {@code :divided} after {@code :after}, at most {@code
   *     :rows}
   */
  public List<UUID> waiting(String query, PageRequest page) {
    access.require(READERS);
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var divided = units.tree().divided(root, time.today());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("divided", divided.toArray(UUID[]::new))
                .bind("after", page.afterId())
                .bind("rows", page.limit() + 1)
                .mapTo(UUID.class)
                .list());
  }

  public void requireAssigner() {
    access.require(ASSIGNERS);
  }

  /** Those of the units that are divided, in their order. */
  public List<DividedUnit> among(Collection<UUID> all) {
    var tree = units.tree();
    var today = time.today();
    return all.stream()
        .filter(unit -> tree.isDivided(unit, today))
        .distinct()
        .map(
            unit ->
                new DividedUnit(
                    tree.ref(unit), tree.parts(unit, today).stream().map(tree::ref).toList()))
        .toList();
  }

  /**
   * Requires a former unit that is divided and a unit that may take over from it.
   *
   * @param from id or code, member {@code /from}
   * @param to id or code, member {@code /unit}
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} for a former unit that the
   *     caller does not see; 422 {@code not-waiting}, {@code not-a-successor}
   */
  public Choice require(String from, String to, Guards guards) {
    var tree = units.tree();
    var former = units.require("/from", from);
    if (!access.sees(former.id())) {
      throw PlatformProblem.UNKNOWN.because().at("/from");
    }
    requireWaiting(tree.isDivided(former.id(), time.today()), former, guards);
    var unit = units.require("/unit", to);
    guards.check(
        tree.mayTakeOver(former.id(), unit.id(), time.today()),
        "/unit",
        "not-a-successor",
        RULE,
        NOT_A_SUCCESSOR,
        unit.name());
    guards.pass();
    return new Choice(former, unit);
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException 422 {@code not-waiting}
   */
  public void requireWaiting(boolean waits, Unit former, Guards guards) {
    guards.check(waits, "/from", "not-waiting", RULE, NOT_WAITING, former.name());
    guards.pass();
  }
}
