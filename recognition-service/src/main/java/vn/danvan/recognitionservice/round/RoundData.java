package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Public state of a round, as published. */
record RoundData(
    UUID id,
    long version,
    RoundState state,
    UUID authorityId,
    UUID provinceId,
    String level,
    int year,
    LocalDate deadline,
    int minMonths,
    LocalDate openedOn,
    LocalDate decidedOn,
    LocalDate closedOn,
    List<UUID> expectedUnitIds,
    Integer targetConsideredPercent) {}
