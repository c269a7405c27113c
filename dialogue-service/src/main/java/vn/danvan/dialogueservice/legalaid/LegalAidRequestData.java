package vn.danvan.dialogueservice.legalaid;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The public state of a request for legal aid, as published.
 *
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record LegalAidRequestData(
    UUID id,
    long version,
    LegalAidState state,
    UUID unitId,
    String level,
    UUID provinceId,
    LawField lawField,
    LocalDate requestedOn,
    LocalDate closedOn,
    LegalAidOutcome outcome) {}
