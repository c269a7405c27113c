package vn.danvan.recognitionservice.decision;

import java.time.LocalDate;
import java.util.UUID;

/** Public state of a decision, as published; what it recognizes or ends has events of its own. */
record DecisionData(
    UUID id,
    long version,
    DecisionState state,
    String number,
    LocalDate date,
    UUID issuerId,
    UUID roundId,
    int itemCount,
    DecisionKind kind) {}
