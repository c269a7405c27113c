package vn.danvan.platform.units;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  public UnitScope(UnitDirectory units, VietnamTime time) {
    this.units = units;
    this.time = time;
  }

  /**
   * @param sql condition over columns named as given
   * @param binding value of the named parameter {@code :scope}
   */
  public record Condition(String sql, Map<String, Object> binding) {}

  /**
   * @param root the subtree's root; what its units took over belongs to it
   * @param unitColumn column with the owning unit's id
   * @param provinceColumn column with the province's id
   */
  public Condition within(UUID root, String unitColumn, String provinceColumn) {
    var tree = units.tree();
    var listed = new HashSet<>(tree.takenIn(root, time.today()));
    if (root.equals(tree.province(root))) {
      var provinces = wholeProvinces(tree, listed);
      if (listed.stream().allMatch(id -> provinces.contains(tree.province(id)))) {
        return new Condition(provinceColumn + " = ANY(:scope)", Map.of("scope", array(provinces)));
      }
    }
    return listed.size() <= LISTED_AT_MOST
        ? new Condition(unitColumn + " = ANY(:scope)", Map.of("scope", array(listed)))
        : new Condition(
            unitColumn + " IN (SELECT unnest(:scope::uuid[]))", Map.of("scope", array(listed)));
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
