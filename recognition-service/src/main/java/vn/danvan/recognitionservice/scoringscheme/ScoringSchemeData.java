package vn.danvan.recognitionservice.scoringscheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.recognitionservice.levelchain.Procedure;

/** State of an edition, as journaled. */
record ScoringSchemeData(
    UUID id,
    long version,
    UUID provinceId,
    String level,
    int edition,
    LocalDate validFrom,
    LocalDate validTo,
    Procedure procedure,
    List<Criterion> criteria,
    Integer threshold,
    boolean strict,
    Integer quotaPerUnit,
    BallotRule ballotRule,
    Set<DossierPart> dossierParts) {}
