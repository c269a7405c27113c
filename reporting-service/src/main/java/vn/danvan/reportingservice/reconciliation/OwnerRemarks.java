package vn.danvan.reportingservice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;

/** What the last comparisons with the owners found, kept in memory for the answers of reports. */
@ApplicationScoped
public class OwnerRemarks {

  private final Jdbi jdbi;
  private final UnitDirectory units;
  private volatile List<Found> found = List.of();

  OwnerRemarks(Jdbi jdbi, UnitDirectory units) {
    this.jdbi = jdbi;
    this.units = units;
  }

  private record Found(String topic, UUID unit, Instant asOf, long differing) {}

  /** Reads them anew; how many events differ. */
  long refresh() {
    found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT topic, unit_id, as_of, sum(differing) AS differing
                        FROM owner_difference JOIN owner_check USING (service) GROUP BY topic, unit_id, as_of
                        """)
                    .map(
                        (row, _) ->
                            new Found(
                                row.getString("topic"),
                                row.getObject("unit_id", UUID.class),
                                row.getTimestamp("as_of").toInstant(),
                                row.getLong("differing")))
                    .list());
    return found.stream().mapToLong(Found::differing).sum();
  }

  /**
   * What is to be said beside figures of a unit's subtree; empty where nothing differs. What is
   * filed under no unit may concern any.
   */
  public Optional<OwnerRemark> on(UUID unit, LocalDate today) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var tree = units.tree();
    var here = found.stream().filter(one -> concerns(tree, one, unit, today)).toList();
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OwnerRemark(
                here.stream().map(Found::asOf).min(Instant::compareTo).orElseThrow(),
                here.stream().mapToLong(Found::differing).sum(),
                here.stream().map(Found::topic).distinct().sorted().toList()));
  }

  private static boolean concerns(UnitTree tree, Found one, UUID unit, LocalDate today) {
    return one.unit() == null
        || tree.find(one.unit()).isEmpty()
        || tree.takesIn(unit, one.unit(), today);
  }
}
