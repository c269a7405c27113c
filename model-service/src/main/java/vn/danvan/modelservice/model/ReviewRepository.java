package vn.danvan.modelservice.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores reviews in full. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

  /** The oldest first. */
  List<Review> of(UUID model) {
    return list("modelId = ?1 order by reviewedOn, id", model);
  }
}
