package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class ConclusionTaskRepository extends AggregateRepository<ConclusionTask> {}
