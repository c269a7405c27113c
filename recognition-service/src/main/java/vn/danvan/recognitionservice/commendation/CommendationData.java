package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Public state of a commendation, as published: without names of persons and groups.
 *
 * @param level of the authority
 * @param recipientUnitId the collective itself or the unit to which group or person belongs
 * @param fromYear first year of the merit
 * @param toYear last year of it
 * @param modelId the model for which it is awarded, or null
 */
record CommendationData(
    UUID id,
    long version,
    CommendationState state,
    String formCode,
    String level,
    UUID issuerId,
    UUID proposingUnitId,
    RecipientKind recipientKind,
    UUID recipientUnitId,
    int fromYear,
    int toYear,
    UUID modelId,
    boolean namePublished,
    UUID decisionId,
    String decisionNumber,
    LocalDate decidedOn,
    LocalDate revokedOn) {}
