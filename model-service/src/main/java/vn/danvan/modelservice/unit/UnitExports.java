package vn.danvan.modelservice.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.table.PagedRows;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Writes units as rows, sorted by name as the list is.
 *
 * @see "docs/rules.md: R-IMP-05 (exports)"
 */
@ApplicationScoped
class UnitExports {

  private static final int ROWS_AT_ONCE = 500;

  private final OrgUnitRepository units;
  private final UnitDirectory directory;
  private final Access access;
  private final VietnamTime time;

  UnitExports(OrgUnitRepository units, UnitDirectory directory, Access access, VietnamTime time) {
    this.units = units;
    this.directory = directory;
    this.access = access;
    this.time = time;
  }

  /** What the filter finds; refused before anything is written. */
  Iterator<List<Object>> rows(UnitFilter filter) {
    access.require(
        Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR, Role.ADMIN);
    var criteria = filter.criteria(directory, time.today());
    var found =
        new PagedRows<Row>(
            last -> QuarkusTransaction.requiringNew().call(() -> read(criteria, last)));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public List<Object> next() {
        return UnitColumns.row(found.next().unit().on(criteria.on()), directory.tree());
      }
    };
  }

  private record Row(String name, Unit unit) {}

  private List<Row> read(UnitFilter.Criteria criteria, Row last) {
    var after =
        last == null
            ? List.<String>of()
            : List.of(UnitService.LIST, last.name(), last.unit().id().toString());
    var rows = units.list(criteria, new PageRequest(ROWS_AT_ONCE, after, _ -> ""));
    var found = units.readAll(rows.stream().map(OrgUnitRepository.Row::id).toList());
    return rows.stream().map(row -> new Row(row.name(), found.get(row.id()))).toList();
  }
}
