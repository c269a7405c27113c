package vn.danvan.dialogueservice.session;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class SessionRepository extends AggregateRepository<Session> {}
