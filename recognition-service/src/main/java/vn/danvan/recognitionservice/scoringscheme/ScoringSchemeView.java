package vn.danvan.recognitionservice.scoringscheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * An edition of a scheme as answers show it.
 *
 * @param province null for the national default
 * @param version 0 where it came with the service
 */
@Schema(name = "ScoringScheme")
record ScoringSchemeView(
    UUID id,
    long version,
    UnitRef province,
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
    Set<DossierPart> dossierParts,
    List<AllowedAction> allowedActions)
    implements Versioned {}
