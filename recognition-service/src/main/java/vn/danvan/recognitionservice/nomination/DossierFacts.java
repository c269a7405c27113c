package vn.danvan.recognitionservice.nomination;

import java.util.List;
import java.util.Set;
import vn.danvan.recognitionservice.scoringscheme.Criterion;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

/**
 * What a nomination hands in, and what the round's scheme asks of that.
 *
 * @param required parts without which it is not complete
 * @param criteria by which the unit scores itself; empty where nothing is scored
 * @param threshold points that its own score should reach; null where nothing is scored
 * @param strict whether what falls short stands in the way; otherwise it is a warning
 * @param ownScore the unit's own score, or null
 * @param proceedingsPending as declared; null if nothing was
 */
record DossierFacts(
    Set<DossierPart> required,
    List<Criterion> criteria,
    Integer threshold,
    boolean strict,
    Dossier dossier,
    Integer ownScore,
    Boolean proceedingsPending) {

  List<DossierPart> lacking() {
    var scored = criteria.isEmpty() ? ownScore != null : !dossier.points().isEmpty();
    return dossier.lacking(required, scored);
  }
}
