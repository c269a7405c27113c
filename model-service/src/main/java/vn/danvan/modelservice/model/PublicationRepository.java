package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores articles and broadcasts about models. */
@ApplicationScoped
class PublicationRepository extends AggregateRepository<Publication> {

  /** Of a model, in the order of their recording, after one. */
  List<Publication> of(UUID model, UUID after, int limit) {
    return find("modelId = ?1 and id > ?2 order by id", model, after).page(0, limit).list();
  }

  /** Those of the given ones that are about the model, in the order of their recording. */
  List<Publication> of(UUID model, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("modelId = ?1 and id in ?2 order by id", model, ids);
  }
}
