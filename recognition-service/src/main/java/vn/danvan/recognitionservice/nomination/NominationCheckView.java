package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.problem.Violation;

/**
 * How a nomination stands by each of its preconditions.
 *
 * @param on the day by which they were judged: that of the submission, before it the day asked for
 * @param ready whether nothing stands in the way
 */
@Schema(name = "NominationCheck")
record NominationCheckView(
    UUID nomination, NominationState state, LocalDate on, boolean ready, List<GuardView> guards) {

  /**
   * One precondition.
   *
   * @param guard its name
   * @param rule id of the rule
   * @param source where the rule comes from
   * @param binding whether what speaks against it stands in the way; otherwise it is a warning
   * @param message what it asks for, or what speaks against it
   */
  @Schema(name = "NominationGuard")
  record GuardView(
      @Schema(examples = "dossier-complete") String guard,
      @Schema(examples = "R-NOM-12") String rule,
      String source,
      boolean holds,
      boolean binding,
      String message,
      List<ReasonView> reasons) {}

  /**
   * One reason against it.
   *
   * @param current what is there, or null
   * @param required what would be accepted, or null
   */
  @Schema(name = "NominationGuardReason")
  record ReasonView(
      @Schema(examples = "evidence-missing") String code,
      String message,
      String current,
      String required) {}

  static NominationCheckView of(
      Nomination nomination, LocalDate on, List<GuardResult> results, Locale language) {
    return new NominationCheckView(
        nomination.id(),
        nomination.state(),
        on,
        results.stream().noneMatch(GuardResult::standsInTheWay),
        results.stream().map(result -> view(result, language)).toList());
  }

  private static GuardView view(GuardResult result, Locale language) {
    var guard = result.guard();
    var reasons = result.reasons().stream().map(reason -> view(reason, language)).toList();
    return new GuardView(
        guard.code(),
        guard.rule(),
        guard.source().in(language),
        result.holds(),
        result.binding(),
        reasons.isEmpty()
            ? guard.demand().in(language)
            : reasons.stream().map(ReasonView::message).collect(Collectors.joining(" ")),
        reasons);
  }

  private static ReasonView view(Violation reason, Locale language) {
    return new ReasonView(
        reason.code(),
        reason.phrase().in(language, reason.arguments()),
        reason.current(),
        reason.required());
  }
}
