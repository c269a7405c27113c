package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.PlatformProblem;

@ApplicationScoped
class ContactErasureRepository extends AggregateRepository<ContactErasure> {

  boolean isWaiting(UUID recommendation) {
    return count(
            "recommendationId = ?1 and state = ?2", recommendation, ContactErasure.State.REQUESTED)
        > 0;
  }

  /** What it is about, which is taken before the request itself; it never changes. */
  UUID recommendationOf(UUID id) {
    return find("select e.recommendationId from ContactErasure e where e.id = ?1", id)
        .project(UUID.class)
        .firstResultOptional()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** Those of hosts, what waits first, then the newest first. */
  List<ContactErasure> of(Collection<UUID> hosts, int atMost) {
    return find(
            "hostUnitId in ?1 order by case when state = ?2 then 0 else 1 end, id desc",
            hosts,
            ContactErasure.State.REQUESTED)
        .page(0, atMost)
        .list();
  }
}
