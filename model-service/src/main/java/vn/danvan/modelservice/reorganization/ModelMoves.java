package vn.danvan.modelservice.reorganization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.modelservice.model.ModelTransferService.Held;
import vn.danvan.platform.units.UnitTree;

/**
 * Where the models of closed units go: to what took over the whole owner, or to the one successor
 * in which the model's whole area lies. Anything else would be a guess and waits for a person.
 *
 * @see "docs/rules.md: R-UNI-10 (models of closed units)"
 */
final class ModelMoves {

  private final UnitTree after;
  private final LocalDate today;
  private final Map<Held, UUID> moves = new LinkedHashMap<>();
  private final List<Held> waiting = new ArrayList<>();

  ModelMoves(UnitTree after, LocalDate today, List<Held> held) {
    this.after = after;
    this.today = today;
    for (var model : held) {
      var target = target(model);
      if (target == null) {
        waiting.add(model);
      } else {
        moves.put(model, target);
      }
    }
  }

  private UUID target(Held model) {
    var place = after.place(model.owner(), today);
    return place.whole() ? place.unit() : byArea(model);
  }

  private UUID byArea(Held model) {
    if (model.area() == null) {
      return null;
    }
    var area = after.place(model.area(), today);
    if (!area.whole()) {
      return null;
    }
    var holding =
        candidates(model.owner()).stream()
            .filter(successor -> after.isWithin(successor, area.unit(), today))
            .toList();
    return holding.size() == 1 ? holding.getFirst() : null;
  }

  /** What took over parts of the unit, as it is today. */
  List<UUID> candidates(UUID owner) {
    return after.find(owner).orElseThrow().successors().stream()
        .map(succession -> after.place(succession.unitId(), today))
        .filter(UnitTree.Place::whole)
        .map(UnitTree.Place::unit)
        .distinct()
        .toList();
  }

  Map<Held, UUID> moves() {
    return moves;
  }

  List<Held> waiting() {
    return waiting;
  }
}
