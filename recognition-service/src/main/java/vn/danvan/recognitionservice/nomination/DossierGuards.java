package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.scoringscheme.Criterion;

/**
 * What a dossier keeps to while it is put together; whether it is complete is asked at the
 * submission.
 *
 * @see "docs/rules.md: R-NOM-12 (dossier), R-NOM-13 (own score)"
 */
final class DossierGuards {

  private static final String DOSSIER = "R-NOM-12";
  private static final String OWN_SCORE = "R-NOM-13";

  private static final Phrase NO_DOCUMENT =
      new Phrase(
          "Phần {0} của hồ sơ không phải là văn bản.", "The dossier's {0} is not a document.");
  private static final Phrase AHEAD =
      new Phrase("Văn bản đề ngày {0}, sau ngày {1}.", "The document is of {0}, after {1}.");
  private static final Phrase ITSELF =
      new Phrase(
          "Đơn vị đề nghị không tự xác nhận cho mình.",
          "The unit that nominates does not endorse itself.");
  private static final Phrase TWICE =
      new Phrase("Đơn vị đã có trong danh sách xác nhận.", "The unit endorses already.");
  private static final Phrase UNKNOWN =
      new Phrase("Không có tiêu chí {0}.", "There is no criterion {0}.");
  private static final Phrase MISSING =
      new Phrase("Tiêu chí {0} chưa có điểm.", "The criterion {0} has no points.");
  private static final Phrase RANGE =
      new Phrase("Điểm của tiêu chí {0} phải từ 0 đến {1}.", "{0} takes 0 to {1} points.");

  private DossierGuards() {}

  /**
   * @param unit the unit that nominates
   * @param on day of the act
   */
  static void check(
      Dossier dossier, List<Criterion> criteria, UUID unit, LocalDate on, Guards guards) {
    for (int i = 0; i < dossier.documents().size(); i++) {
      var document = dossier.documents().get(i);
      var pointer = "/documents/" + i;
      guards.check(
          document.part().isDocument(),
          pointer + "/part",
          "not-a-document",
          DOSSIER,
          NO_DOCUMENT,
          document.part());
      checkDate(pointer + "/date", document.date(), on, guards);
    }
    var seen = new HashSet<UUID>();
    for (int i = 0; i < dossier.endorsements().size(); i++) {
      var endorsement = dossier.endorsements().get(i);
      var pointer = "/endorsements/" + i;
      guards.check(
          !endorsement.unitId().equals(unit),
          pointer + "/unit",
          "endorses-itself",
          DOSSIER,
          ITSELF);
      guards.check(
          seen.add(endorsement.unitId()), pointer + "/unit", "endorses-twice", DOSSIER, TWICE);
      checkDate(pointer + "/date", endorsement.date(), on, guards);
    }
    checkPoints(dossier, criteria, guards);
  }

  private static void checkDate(String pointer, LocalDate date, LocalDate on, Guards guards) {
    if (date.isAfter(on)) {
      guards.add(
          Violation.of(pointer, "dated-ahead", DOSSIER, AHEAD, date, on).comparing(date, on));
    }
  }

  private static void checkPoints(Dossier dossier, List<Criterion> criteria, Guards guards) {
    var points = dossier.points();
    if (points.isEmpty()) {
      return;
    }
    var codes = criteria.stream().map(Criterion::code).collect(Collectors.toUnmodifiableSet());
    points.keySet().stream()
        .filter(code -> !codes.contains(code))
        .forEach(
            code ->
                guards.add(Violation.of("/points", "unknown-criterion", OWN_SCORE, UNKNOWN, code)));
    for (var criterion : criteria) {
      var given = points.get(criterion.code());
      var pointer = "/points/" + criterion.code();
      if (given == null) {
        guards.add(
            Violation.of(
                pointer, "criterion-without-points", OWN_SCORE, MISSING, criterion.code()));
      } else if (given < 0 || given > criterion.maximum()) {
        guards.add(
            Violation.of(
                    pointer,
                    "out-of-range",
                    OWN_SCORE,
                    RANGE,
                    criterion.code(),
                    criterion.maximum())
                .comparing(given, criterion.maximum()));
      }
    }
  }
}
