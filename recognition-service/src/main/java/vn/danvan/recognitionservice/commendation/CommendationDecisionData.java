package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.UUID;

/** State of a decision on commendations, as its history shows it. */
record CommendationDecisionData(
    UUID id,
    long version,
    CommendationDecisionState state,
    CommendationDecisionKind kind,
    String number,
    LocalDate date,
    UUID issuerId,
    int itemCount) {}
