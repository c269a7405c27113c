package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class LegalAidRequestRepository extends AggregateRepository<LegalAidRequest> {

  /** Those that exist, locked until the transaction ends, in the order of their ids. */
  Map<UUID, LegalAidRequest> hold(Collection<UUID> ids) {
    var found = new HashMap<UUID, LegalAidRequest>();
    if (!ids.isEmpty()) {
      find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
          .forEach(request -> found.put(request.id(), request));
    }
    return found;
  }
}
