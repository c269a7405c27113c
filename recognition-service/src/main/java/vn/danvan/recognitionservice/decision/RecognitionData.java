package vn.danvan.recognitionservice.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Public state of a recognition, as published.
 *
 * @param ownLevel whether the authority recognized what it had nominated itself
 * @param endedById the decision that revoked or superseded it, or null
 * @param endedOn date of that decision: from that day on it is not in force
 */
record RecognitionData(
    UUID id,
    long version,
    RecognitionState state,
    UUID modelId,
    String level,
    UUID authorityId,
    UUID roundId,
    int roundYear,
    UUID nominationId,
    UUID decisionId,
    String decisionNumber,
    LocalDate decidedOn,
    UUID ownerUnitId,
    String ownerKind,
    String fieldCode,
    UUID nominatingUnitId,
    boolean ownLevel,
    UUID endedById,
    LocalDate endedOn) {}
