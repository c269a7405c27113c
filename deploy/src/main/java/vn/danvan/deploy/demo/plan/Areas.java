package vn.danvan.deploy.demo.plan;

import java.util.List;

/**
 * The communes of a district in turn: a model that works in one of them goes to that commune's
 * successor when the district ends.
 */
final class Areas {
  private final List<String> communes;
  private int taken;

  Areas(PlannedUnit district, List<PlannedUnit> units) {
    communes =
        units.stream()
            .filter(unit -> district.code().equals(unit.parent()))
            .map(PlannedUnit::code)
            .toList();
  }

  String next() {
    return communes.get(taken++ % communes.size());
  }
}
