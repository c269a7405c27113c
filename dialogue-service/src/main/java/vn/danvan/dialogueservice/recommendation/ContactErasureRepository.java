package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class ContactErasureRepository extends AggregateRepository<ContactErasure> {

  boolean isWaiting(UUID recommendation) {
    return count(
            "recommendationId = ?1 and state = ?2", recommendation, ContactErasure.State.REQUESTED)
        > 0;
  }

  /** Those of a host, the newest first. */
  List<ContactErasure> of(UUID host, int atMost) {
    return find("hostUnitId = ?1 order by id desc", host).page(0, atMost).list();
  }
}
