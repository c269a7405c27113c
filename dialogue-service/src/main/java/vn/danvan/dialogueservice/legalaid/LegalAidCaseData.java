package vn.danvan.dialogueservice.legalaid;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The public state of a case of legal aid, as published.
 *
 * @param number its place among the cases of its request: 1 for the first
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record LegalAidCaseData(
    UUID id,
    long version,
    LegalAidState state,
    UUID requestId,
    int number,
    UUID unitId,
    String level,
    UUID provinceId,
    LawField lawField,
    LegalAidForm form,
    LocalDate openedOn,
    LocalDate closedOn,
    LegalAidOutcome outcome) {}
