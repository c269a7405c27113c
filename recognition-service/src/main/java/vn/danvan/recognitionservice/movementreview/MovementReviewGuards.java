package vn.danvan.recognitionservice.movementreview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/**
 * What a review of the movement keeps to.
 *
 * @see "docs/rules.md: R-MRV-01 (period and day), R-MRV-02 (content), R-MRV-03 (selection),
 *     R-MRV-04 (commendations), R-MRV-05 (convocation)"
 */
final class MovementReviewGuards {

  private static final Phrase REVERSED =
      new Phrase("Năm cuối {1} trước năm đầu {0}.", "The last year {1} is before the first {0}.");
  private static final Phrase NOT_BEGUN =
      new Phrase(
          "Năm {0} chưa bắt đầu vào ngày họp {1}.", "{0} has not begun on the day of it, {1}.");
  private static final Phrase BEFORE_PLAN =
      new Phrase("Ngày họp {0} trước ngày {1}.", "The day of it, {0}, is before {1}.");
  private static final Phrase TWICE =
      new Phrase("Mục này xuất hiện hai lần.", "This stands twice.");
  private static final Phrase AHEAD =
      new Phrase(
          "Văn bản đề ngày {0}, sau ngày họp {1}.", "The document is of {0}, after the day {1}.");
  private static final Phrase NOT_RECOGNIZED =
      new Phrase(
          "Không được công nhận trong các đợt xét từ năm {0} đến {1} trong phạm vi đơn vị.",
          "Not recognized in a round of {0} to {1} within the territory.");
  private static final Phrase NOT_AWARDED =
      new Phrase(
          "Chưa có quyết định khen thưởng có hiệu lực đến ngày {0} trong phạm vi đơn vị.",
          "No commendation of the territory that stands on {0}.");
  private static final Phrase HANDED_OVER =
      new Phrase(
          "Khen thưởng này được trao tại hội nghị khác.",
          "Another review hands this commendation over.");
  private static final Phrase NO_DELEGATES =
      new Phrase("Chưa có thành phần đại biểu.", "Its delegates are not named yet.");
  private static final Phrase NO_SPEECHES =
      new Phrase("Chương trình chưa có tham luận.", "Its programme has no speech yet.");

  private MovementReviewGuards() {}

  static void checkPeriod(int from, int to, LocalDate heldOn, LocalDate on, Guards guards) {
    guards.check(from <= to, "/toYear", "period-reversed", "R-MRV-01", REVERSED, from, to);
    guards.check(
        to <= heldOn.getYear(), "/toYear", "year-not-begun", "R-MRV-01", NOT_BEGUN, to, heldOn);
    guards.check(
        !heldOn.isBefore(on), "/heldOn", "held-before-plan", "R-MRV-01", BEFORE_PLAN, heldOn, on);
  }

  static void checkContent(
      MovementReviewContent content,
      MovementReviewContent.Known known,
      MovementReview review,
      Guards guards) {
    // Numbers begin anew each year.
    checkOnce(
        "/directives", content.directives(), one -> List.of(one.number(), one.issuedOn()), guards);
    for (int i = 0; i < content.directives().size(); i++) {
      var issuedOn = content.directives().get(i).issuedOn();
      if (issuedOn.isAfter(review.heldOn())) {
        guards.add(
            Violation.of(
                    "/directives/" + i + "/date",
                    "dated-ahead",
                    "R-MRV-02",
                    AHEAD,
                    issuedOn,
                    review.heldOn())
                .comparing(issuedOn, review.heldOn()));
      }
    }
    checkOnce("/delegates", content.delegates(), DelegateGroup::name, guards);
    checkOnce("/models", content.models(), Function.identity(), guards);
    checkOnce("/collectives", content.collectives(), Function.identity(), guards);
    checkOnce("/commendations", content.commendations(), Function.identity(), guards);
    checkEach(
        "/models",
        content.models(),
        known.models()::contains,
        pointer -> notRecognized(pointer, review),
        guards);
    checkEach(
        "/collectives",
        content.collectives(),
        known.collectives()::contains,
        pointer -> notRecognized(pointer, review),
        guards);
    checkCommendations(content.commendations(), known, review.heldOn(), guards);
  }

  static void checkCommendations(
      Collection<UUID> commendations,
      MovementReviewContent.Known known,
      LocalDate heldOn,
      Guards guards) {
    checkEach(
        "/commendations",
        commendations,
        known.awarded()::contains,
        pointer -> Violation.of(pointer, "not-awarded", "R-MRV-04", NOT_AWARDED, heldOn),
        guards);
    checkEach(
        "/commendations",
        commendations,
        id -> !known.handedOver().contains(id),
        pointer -> Violation.of(pointer, "handed-over-elsewhere", "R-MRV-04", HANDED_OVER),
        guards);
  }

  static void checkConvocation(int groups, int speeches, Guards guards) {
    guards.check(groups > 0, "", "delegates-missing", "R-MRV-05", NO_DELEGATES);
    guards.check(speeches > 0, "", "speeches-missing", "R-MRV-05", NO_SPEECHES);
  }

  private static Violation notRecognized(String pointer, MovementReview review) {
    return Violation.of(
        pointer,
        "not-recognized-in-period",
        "R-MRV-03",
        NOT_RECOGNIZED,
        review.fromYear(),
        review.toYear());
  }

  private static <T> void checkOnce(
      String member, List<T> items, Function<T, ?> key, Guards guards) {
    var seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      guards.check(
          seen.add(key.apply(items.get(i))), member + "/" + i, "stands-twice", "R-MRV-02", TWICE);
    }
  }

  private static void checkEach(
      String member,
      Collection<UUID> ids,
      Predicate<UUID> holds,
      Function<String, Violation> reason,
      Guards guards) {
    var i = 0;
    for (var id : ids) {
      if (!holds.test(id)) {
        guards.add(reason.apply(member + "/" + i));
      }
      i++;
    }
  }
}
