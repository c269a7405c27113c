package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class DialogueRepository extends AggregateRepository<Dialogue> {

  /** Those that exist, locked until the transaction ends, in the order of their ids. */
  Map<UUID, Dialogue> hold(Collection<UUID> ids) {
    var found = new LinkedHashMap<UUID, Dialogue>();
    if (!ids.isEmpty()) {
      find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
          .forEach(dialogue -> found.put(dialogue.id(), dialogue));
    }
    return found;
  }
}
