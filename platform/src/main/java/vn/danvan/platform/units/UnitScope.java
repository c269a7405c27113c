package vn.danvan.platform.units;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Chooses the shape of the condition "lies in this subtree". One shape is not fast at every level:
 * a whole province is filtered by its id, up to 300 units by a list, anything else by a semi-join
 * with the closure.
 */
@ApplicationScoped
public class UnitScope {

  private static final int LISTED_AT_MOST = 300;

  private final UnitDirectory units;

  public UnitScope(UnitDirectory units) {
    this.units = units;
  }

  /**
   * @param sql condition over columns named as given
   * @param binding value of the named parameter {@code :scope}
   */
  public record Condition(String sql, Map<String, Object> binding) {}

  /**
   * @param root the subtree's root
   * @param unitColumn column with the owning unit's id
   * @param provinceColumn column with the province's id
   */
  public Condition within(UUID root, String unitColumn, String provinceColumn) {
    var tree = units.tree();
    if (root.equals(tree.province(root))) {
      return new Condition(provinceColumn + " = :scope", Map.of("scope", root));
    }
    var listed = tree.subtreeEver(root);
    if (listed.size() <= LISTED_AT_MOST) {
      return new Condition(
          unitColumn + " = ANY(:scope)", Map.of("scope", listed.toArray(UUID[]::new)));
    }
    return new Condition(
        unitColumn + " IN (SELECT unit FROM unit_closure WHERE ancestor = :scope)",
        Map.of("scope", root));
  }
}
