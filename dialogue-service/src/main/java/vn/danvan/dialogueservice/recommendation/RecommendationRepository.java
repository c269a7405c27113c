package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class RecommendationRepository extends AggregateRepository<Recommendation> {}
