package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores assessments of replicability. */
@ApplicationScoped
class ReplicationAssessmentRepository extends AggregateRepository<ReplicationAssessment> {

  /**
   * Those of a model, the newest first.
   *
   * @param before id of the last one seen; null from the start
   */
  List<ReplicationAssessment> list(UUID model, UUID before, int limit) {
    var found =
        before == null
            ? find("modelId = ?1 order by id desc", model)
            : find("modelId = ?1 and id < ?2 order by id desc", model, before);
    return found.page(0, limit).list();
  }

  /** Those of the given ones that are about the model, in the order of their recording. */
  List<ReplicationAssessment> list(UUID model, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("modelId = ?1 and id in ?2 order by id", model, ids);
  }
}
