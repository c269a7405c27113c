package vn.danvan.reportingservice.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores snapshots. */
@ApplicationScoped
class SnapshotRepository extends AggregateRepository<Snapshot> {

  /** The last signed edition of what a unit asks. */
  Optional<Snapshot> lastEdition(UUID unit, String question) {
    return find(
            "unitId = ?1 and question = ?2 and state = SIGNED order by edition desc",
            unit,
            question)
        .page(0, 1)
        .firstResultOptional();
  }

  boolean isUnderWay(UUID unit, String question) {
    return count("unitId = ?1 and question = ?2 and state in (PREPARED, CHECKED)", unit, question)
        > 0;
  }

  /** What a unit signed last. */
  Optional<Snapshot> lastSigned(UUID unit) {
    return find("unitId = ?1 and state = SIGNED order by chainPosition desc", unit)
        .page(0, 1)
        .firstResultOptional();
  }

  /** Those of a unit, the oldest first, after one. */
  List<Snapshot> of(UUID unit, boolean signedOnly, UUID after, int limit) {
    return find(
            "unitId = ?1 and id > ?2" + (signedOnly ? " and state = SIGNED" : "") + " order by id",
            unit,
            after)
        .page(0, limit)
        .list();
  }
}
