package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Public state of a nomination, as published.
 *
 * @param level level at which the round recognizes
 * @param ownLevel whether the authority nominates to its own round
 */
record NominationData(
    UUID id,
    long version,
    NominationState state,
    UUID roundId,
    int roundYear,
    String level,
    UUID authorityId,
    UUID modelId,
    UUID ownerUnitId,
    String ownerKind,
    String fieldCode,
    UUID nominatingUnitId,
    boolean ownLevel,
    LocalDate submittedOn,
    LocalDate decidedOn,
    Integer votesFor,
    Integer votesCast) {}
