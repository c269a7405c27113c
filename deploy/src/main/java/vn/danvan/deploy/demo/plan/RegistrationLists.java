package vn.danvan.deploy.demo.plan;

import java.util.ArrayList;
import java.util.List;

/** The documents by which units register models: one of each unit and day. */
final class RegistrationLists {
  private RegistrationLists() {}

  /**
   * @param units the order of the lists
   */
  static List<PlannedRegistrationList> of(List<PlannedUnit> units, List<PlannedModel> models) {
    var lists = new ArrayList<PlannedRegistrationList>();
    for (var unit : units) {
      var own = models.stream().filter(model -> model.unit().equals(unit.code())).toList();
      var days = own.stream().map(PlannedModel::registeredOn).distinct().sorted().toList();
      for (var day : days) {
        lists.add(
            new PlannedRegistrationList(
                lists.size() + 1,
                days.indexOf(day) + 1 + "-DS/" + Signatures.of(unit),
                unit.code(),
                day,
                own.stream()
                    .filter(model -> model.registeredOn().equals(day))
                    .map(PlannedModel::number)
                    .toList()));
      }
    }
    return List.copyOf(lists);
  }
}
