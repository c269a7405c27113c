package vn.danvan.modelservice.model;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.table.PagedRows;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Writes the models of the caller's scope as rows, the newest first.
 *
 * @see "docs/rules.md: R-IMP-05 (exports)"
 */
@ApplicationScoped
class ModelExports {

  private static final int ROWS_AT_ONCE = 200;

  private final ModelRepository models;
  private final ModelSight sight;
  private final UnitDirectory units;
  private final Access access;
  private final CurrentCaller caller;

  ModelExports(
      ModelRepository models,
      ModelSight sight,
      UnitDirectory units,
      Access access,
      CurrentCaller caller) {
    this.models = models;
    this.sight = sight;
    this.units = units;
    this.access = access;
    this.caller = caller;
  }

  /** What the filter finds; refused before anything is written. */
  Iterator<List<Object>> rows(ModelFilter filter) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SUPERVISOR);
    var scope = sight.condition();
    if (scope == null) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    var criteria = filter.criteria(units, sight.ownUnit(), scope);
    var worksWithNames = caller.require().hasAny(Role.OFFICER, Role.SECRETARY);
    return new PagedRows<>(
        last ->
            QuarkusTransaction.requiringNew().call(() -> read(criteria, id(last), worksWithNames)));
  }

  /** Of a row; null of none. */
  private static UUID id(List<Object> row) {
    return row == null ? null : UUID.fromString((String) row.getFirst());
  }

  private List<List<Object>> read(ModelCriteria criteria, UUID before, boolean worksWithNames) {
    var tree = units.tree();
    return models.listInScope(criteria, before, ROWS_AT_ONCE).stream()
        .map(model -> ModelColumns.row(model, tree, worksWithNames))
        .toList();
  }
}
