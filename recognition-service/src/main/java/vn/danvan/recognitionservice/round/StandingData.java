package vn.danvan.recognitionservice.round;

import java.util.UUID;

/**
 * Public state of a standing, as published.
 *
 * @param considered whether the unit's own round of the year has given a verdict
 * @param recognized models that it recognized there
 * @param nominated models that it put forward in this round
 */
record StandingData(
    UUID id,
    long version,
    UUID roundId,
    int roundYear,
    UUID authorityId,
    UUID unitId,
    StandingState state,
    boolean considered,
    int recognized,
    int nominated) {}
