package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

/**
 * What a unit hands in with a nomination.
 *
 * @param points the unit's own points by the criterion's code; empty if it gave none
 */
record Dossier(
    List<Document> documents, Map<String, Integer> points, List<Endorsement> endorsements) {

  static final Dossier EMPTY = new Dossier(List.of(), Map.of(), List.of());

  Dossier {
    documents = List.copyOf(documents);
    points = points == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(points));
    endorsements = List.copyOf(endorsements);
  }

  /**
   * A document of the dossier.
   *
   * @param sha256 of the signed file, in hexadecimal digits; null where it is kept on paper
   * @param file id of the signed file where it was sent, or null
   */
  record Document(DossierPart part, String number, LocalDate date, String sha256, UUID file) {}

  /**
   * A body's word for the nomination.
   *
   * @param number of the document that gives it
   */
  record Endorsement(UUID unitId, String number, LocalDate date) {}

  /** The unit's own score: the sum of its points. */
  int total() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Those of the parts that are not there, in the order of their declaration.
   *
   * @param scored whether the unit gave itself a score
   */
  List<DossierPart> lacking(Collection<DossierPart> required, boolean scored) {
    return required.stream().sorted().filter(part -> !contains(part, scored)).toList();
  }

  private boolean contains(DossierPart part, boolean scored) {
    return switch (part) {
      case OWN_SCORE -> scored;
      case ENDORSEMENT -> !endorsements.isEmpty();
      default -> parts().contains(part);
    };
  }

  private Set<DossierPart> parts() {
    return documents.stream().map(Document::part).collect(Collectors.toUnmodifiableSet());
  }
}
