package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.Ids;

/** Stores what provinces ask of models. */
@ApplicationScoped
class RequirementsRepository extends AggregateRepository<Requirements> {

  /**
   * What the province asks for; new ones of version 0 while it has not said anything.
   *
   * @param province null above provinces
   */
  Requirements of(UUID province) {
    return find("provinceId", province)
        .firstResultOptional()
        .orElseGet(() -> new Requirements(id(province), province));
  }

  private static UUID id(UUID province) {
    return province == null ? Ids.next() : Ids.of(province, "model-requirements");
  }
}
