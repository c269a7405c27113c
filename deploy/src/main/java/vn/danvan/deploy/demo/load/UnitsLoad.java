package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.MODEL;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.demo.plan.PlannedUnit;

/**
 * The unit tree, and its opening for late entry: the province by the admin, the rest by its head.
 */
final class UnitsLoad {
  private static final String ADMIN = "admin";

  private final Loading loading;

  UnitsLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    var units = loading.plan().units();
    // One after the other: who knows a later one knows the ones before it, so that a round counts
    // all the units that it expects.
    units.stream().filter(this::comesBeforeCommunes).forEach(this::create);
    Loading.each(units.stream().filter(this::isCommune).toList(), this::create);
  }

  private boolean isCommune(PlannedUnit unit) {
    return unit.level().equals("COMMUNE") && unit.statisticsCode() != null;
  }

  private boolean comesBeforeCommunes(PlannedUnit unit) {
    return !isCommune(unit);
  }

  private void create(PlannedUnit unit) {
    var plan = loading.plan();
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", unit.code())
            .put("name", unit.name())
            .put("kind", unit.kind())
            .put("level", unit.level());
    if (unit.parent() != null) {
      body.put("parent", unit.parent());
    }
    if (unit.territory() != null) {
      body.put("territory", unit.territory());
    }
    if (unit.statisticsCode() != null) {
      body.put("statisticsCode", unit.statisticsCode());
    }
    body.put("validFrom", unit.validFrom().toString());
    var path = "/units/" + UnitIds.of(unit.code(), unit.validFrom());
    var created = loading.createAt(MODEL, path, ADMIN, "unit", unit.code(), body);
    if (!isCommune(unit)) {
      openForLateEntry(unit, path, created.version());
    }
    loading.progress().done("units", 1, plan.units().size());
  }

  private void openForLateEntry(PlannedUnit unit, String path, long version) {
    var plan = loading.plan();
    var user = unit.code().equals(plan.province()) ? ADMIN : plan.province() + ".signatory";
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("from", plan.lateFrom().toString())
            .put("to", plan.lateTo().toString())
            .put("reason", "Nhập số liệu của " + plan.sourceDocument());
    loading.put(
        MODEL, path + "/retrospective", user, "unit-late-entry", unit.code(), version, body);
  }
}
