package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

/**
 * A dossier as answers show it.
 *
 * @param id of the nomination
 * @param version of the nomination
 * @param required parts without which it is not complete
 * @param missing those of them that are not there
 * @param ownScore the unit's own score, or null
 * @param threshold points that the own score should reach, or null
 * @param strict whether what falls short of that can't be submitted
 * @param proceedingsPending as declared; null if nothing was
 */
@Schema(name = "Dossier")
record DossierView(
    UUID id,
    long version,
    Set<DossierPart> required,
    List<DossierPart> missing,
    List<DocumentView> documents,
    Map<String, Integer> points,
    Integer ownScore,
    Integer threshold,
    boolean strict,
    List<EndorsementView> endorsements,
    Boolean proceedingsPending)
    implements Versioned {

  /**
   * A document of the dossier.
   *
   * @param file id of its file, or null
   * @param href where the file is read, or null
   */
  @Schema(name = "DossierDocument")
  record DocumentView(
      DossierPart part, String number, LocalDate date, String sha256, UUID file, String href) {

    static DocumentView of(Dossier.Document one, UUID nomination) {
      return new DocumentView(
          one.part(),
          one.number(),
          one.date(),
          one.sha256(),
          one.file(),
          one.file() == null ? null : DossierFileView.path(nomination) + "/" + one.file());
    }
  }

  /** A body's word for the nomination. */
  @Schema(name = "DossierEndorsement")
  record EndorsementView(UnitRef unit, String number, LocalDate date) {}

  static DossierView of(Nomination nomination, DossierFacts facts, UnitTree tree) {
    var dossier = facts.dossier();
    return new DossierView(
        nomination.id(),
        nomination.version(),
        facts.required(),
        facts.lacking(),
        dossier.documents().stream().map(one -> DocumentView.of(one, nomination.id())).toList(),
        dossier.points(),
        facts.ownScore(),
        facts.threshold(),
        facts.strict(),
        dossier.endorsements().stream()
            .map(one -> new EndorsementView(tree.ref(one.unitId()), one.number(), one.date()))
            .toList(),
        facts.proceedingsPending());
  }
}
