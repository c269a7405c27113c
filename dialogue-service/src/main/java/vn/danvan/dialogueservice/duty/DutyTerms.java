package vn.danvan.dialogueservice.duty;

/**
 * What a regulation demands of a head.
 *
 * @param deputiesAllowed whether a dialogue at which a deputy presides fulfils the duty
 */
record DutyTerms(
    String regulation, int dialoguesAYear, int receptionDaysAMonth, boolean deputiesAllowed) {}
