package vn.danvan.platform.units;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.platform.time.VietnamTime;

/**
 * Chooses the shape of the condition "lies in this subtree". One shape is not fast at every level:
 * whole provinces are filtered by their ids, up to 300 units by a list, anything else by a
 * semi-join.
 */
@ApplicationScoped
public class UnitScope {

  private static final int LISTED_AT_MOST = 300;

  private final UnitDirectory units;
  private final VietnamTime time;

  /** Of the tree and the day on which it was asked last: the same callers ask again and again. */
  private volatile Shapes shapes = new Shapes(null, null, Map.of());

  public UnitScope(UnitDirectory units, VietnamTime time) {
    this.units = units;
    this.time = time;
  }

  /**
   * @param sql condition over columns named as given
   * @param binding value of the named parameter {@code :scope}
   */
  public record Condition(String sql, Map<String, Object> binding) {}

  /** Either whole provinces or units. */
  private record Shape(boolean provinces, UUID[] ids) {}

  private record Shapes(UnitTree tree, LocalDate on, Map<UUID, Shape> byRoot) {}

  /**
   * @param root the subtree's root; what its units took over belongs to it
   * @param unitColumn column with the owning unit's id
   * @param provinceColumn column with the province's id
   */
  public Condition within(UUID root, String unitColumn, String provinceColumn) {
    var shape = shape(root);
    Map<String, Object> binding = Map.of("scope", shape.ids());
    if (shape.provinces()) {
      return new Condition(provinceColumn + " = ANY(:scope)", binding);
    }
    return shape.ids().length <= LISTED_AT_MOST
        ? new Condition(unitColumn + " = ANY(:scope)", binding)
        : new Condition(unitColumn + " IN (SELECT unnest(:scope::uuid[]))", binding);
  }

  /**
   * @param column that says where a row belongs
   * @param values of all that lies in the subtree
   */
  public record Keys(String column, UUID[] values) {}

  /**
   * The subtree for a list in an order of its own, of which each value is read by itself: as few as
   * there can be.
   *
   * @param root as for {@link #within}, like the columns
   */
  public Keys keys(UUID root, String unitColumn, String provinceColumn) {
    var shape = shape(root);
    return new Keys(shape.provinces() ? provinceColumn : unitColumn, shape.ids());
  }

  private Shape shape(UUID root) {
    var tree = units.tree();
    var today = time.today();
    var known = shapes;
    if (known.tree() != tree || !today.equals(known.on())) {
      known = new Shapes(tree, today, new ConcurrentHashMap<>());
      shapes = known;
    }
    // Not for roots that nobody knows: anybody may name those.
    return tree.find(root).isEmpty()
        ? new Shape(false, new UUID[] {root})
        : known.byRoot().computeIfAbsent(root, _ -> shape(tree, root, today));
  }

  private static Shape shape(UnitTree tree, UUID root, LocalDate on) {
    var listed = tree.takenIn(root, on);
    if (root.equals(tree.province(root))) {
      var provinces = wholeProvinces(tree, listed);
      if (listed.stream().allMatch(id -> provinces.contains(tree.province(id)))) {
        return new Shape(true, array(provinces));
      }
    }
    return new Shape(false, array(listed));
  }

  /** The provinces all of whose units, of whatever time, are among the given ones. */
  private static Set<UUID> wholeProvinces(UnitTree tree, Set<UUID> listed) {
    var provinces = new HashSet<UUID>();
    listed.forEach(id -> provinces.add(tree.province(id)));
    tree.all().stream()
        .filter(unit -> !listed.contains(unit.id()))
        .forEach(unit -> unit.provincesEver().forEach(provinces::remove));
    provinces.remove(null);
    return provinces;
  }

  private static UUID[] array(Set<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
