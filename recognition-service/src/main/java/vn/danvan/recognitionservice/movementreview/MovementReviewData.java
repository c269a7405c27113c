package vn.danvan.recognitionservice.movementreview;

import java.time.LocalDate;
import java.util.UUID;

/** State of a review of the movement, as journaled: figures, no texts. */
record MovementReviewData(
    UUID id,
    long version,
    MovementReviewState state,
    MovementReviewKind kind,
    UUID authorityId,
    int fromYear,
    int toYear,
    LocalDate heldOn,
    int directiveCount,
    int delegateCount,
    int speechCount,
    int modelCount,
    int collectiveCount,
    int commendationCount) {}
