package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitTree;

/**
 * Passes replications on when their units are taken over whole. What the successor can't have stays
 * with the closed unit, for which the successor acts: a second one of the same model, and one of a
 * model that has become the successor's own.
 *
 * @see "docs/rules.md: R-RPL-12 (replications of closed units)"
 */
@ApplicationScoped
public class ReplicationTransferService {

  private static final int CHUNK = 500;

  private final ReplicationRepository replications;
  private final Journal journal;
  private final Jdbi jdbi;

  ReplicationTransferService(ReplicationRepository replications, Journal journal, Jdbi jdbi) {
    this.replications = replications;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  /** A replication passes from a closed unit to its successor. */
  public record Move(UUID replication, UUID from, UUID to) {}

  private record Held(UUID id, UUID unit, UUID model, UUID owner) {}

  private record Copy(UUID model, UUID unit) {}

  /**
   * The replications that pass on.
   *
   * @param closed units that are closed
   * @param after the tree once they are
   */
  public List<Move> passing(Collection<UUID> closed, UnitTree after, LocalDate today) {
    var held = closed.isEmpty() ? List.<Held>of() : heldBy(closed);
    var taken = openAt(held.stream().map(one -> heir(one.unit(), after, today)).toList());
    var moves = new ArrayList<Move>();
    for (var one : held) {
      var heir = heir(one.unit(), after, today);
      if (heir != null
          && !heir.equals(heir(one.owner(), after, today))
          && taken.add(new Copy(one.model(), heir))) {
        moves.add(new Move(one.id(), one.unit(), heir));
      }
    }
    return moves;
  }

  private static UUID heir(UUID unit, UnitTree after, LocalDate today) {
    var place = after.place(unit, today);
    return place.whole() ? place.unit() : null;
  }

  /** What was adopted comes before what is only planned. */
  private List<Held> heldBy(Collection<UUID> units) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT replication.id, unit_id, model_id, owner_unit_id
                    FROM replication JOIN model ON model.id = model_id
                    WHERE unit_id = ANY(:units) AND replication.state <> 'DROPPED'
                    ORDER BY adopted_on NULLS LAST, replication.id
                    """)
                .bind("units", units.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        new Held(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class)))
                .list());
  }

  private Set<Copy> openAt(Collection<UUID> units) {
    var known = units.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    return known.length == 0
        ? new HashSet<>()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT model_id, unit_id FROM replication
                        WHERE unit_id = ANY(:units) AND state <> 'DROPPED'
                        """)
                    .bind("units", known)
                    .map(
                        (row, _) ->
                            new Copy(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .collect(Collectors.toCollection(HashSet::new)));
  }

  /** In the caller's transaction, hundreds at a time. */
  public void transfer(List<Move> moves, UnitTree after, Occurrence when) {
    for (int from = 0; from < moves.size(); from += CHUNK) {
      var facts = new ArrayList<Journal.Fact>();
      for (var move : moves.subList(from, Math.min(from + CHUNK, moves.size()))) {
        var successor = after.find(move.to()).orElseThrow();
        var replication = replications.require(move.replication());
        facts.add(new Journal.Fact(replication.passTo(successor), when));
      }
      replications.flush();
      journal.appendAll(facts);
    }
  }
}
