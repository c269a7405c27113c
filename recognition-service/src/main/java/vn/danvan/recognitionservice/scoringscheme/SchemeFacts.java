package vn.danvan.recognitionservice.scoringscheme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * By what a round judges.
 *
 * @param edition number of the edition among those of the same province and level
 * @param procedure how verdicts come about
 * @param criteria in their order; empty where nothing is scored
 * @param threshold points of 100 that a nomination should reach; null where nothing is scored
 * @param strict whether what is below the threshold or a criterion's minimum can't be approved;
 *     otherwise it is a warning
 * @param quotaPerUnit most nominations of a unit in a round, or null
 * @param ballotRule null unless a council votes
 * @param dossierParts what a dossier must contain, in the order of their declaration
 */
public record SchemeFacts(
    UUID id,
    int edition,
    Procedure procedure,
    List<Criterion> criteria,
    Integer threshold,
    boolean strict,
    Integer quotaPerUnit,
    BallotRule ballotRule,
    Set<DossierPart> dossierParts) {}
