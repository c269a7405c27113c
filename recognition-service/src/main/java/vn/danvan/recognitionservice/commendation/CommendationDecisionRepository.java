package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores decisions on commendations. */
@ApplicationScoped
class CommendationDecisionRepository extends AggregateRepository<CommendationDecision> {}
