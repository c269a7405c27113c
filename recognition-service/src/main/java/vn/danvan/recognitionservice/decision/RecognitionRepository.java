package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores recognitions. */
@ApplicationScoped
class RecognitionRepository extends AggregateRepository<Recognition> {}
