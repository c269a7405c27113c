package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.recognitionservice.decision.DecisionState;

/** State of a decision on commendations, as its history shows it. */
record CommendationDecisionData(
    UUID id,
    long version,
    DecisionState state,
    CommendationDecisionKind kind,
    String number,
    LocalDate date,
    UUID issuerId,
    int itemCount) {}
