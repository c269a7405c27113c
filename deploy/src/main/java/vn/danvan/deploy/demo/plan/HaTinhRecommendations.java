package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.deploy.demo.plan.PlannedDialogue.Outcome;
import vn.danvan.deploy.demo.plan.PlannedDialogue.PlannedRecommendation;

/**
 * The lives of Hà Tĩnh's recommendations, numbered in the order in which they were received: the
 * newest are in progress, the others have ended, by quota in turn.
 */
final class HaTinhRecommendations {
  private static final String IN_PROGRESS = "IN_PROGRESS";
  private static final List<String> FIELDS =
      List.of("ECONOMY", "CULTURE_SOCIETY", "DEFENSE_SECURITY", "POLITICAL_SYSTEM");

  private final List<String> outcomes;
  private final WorkingDays workingDays;
  private int received;

  HaTinhRecommendations(JsonNode split, WorkingDays workingDays) {
    var quotas = Margins.of(split.required("recommendationsByOutcome"));
    int open = quotas.remove(IN_PROGRESS);
    this.outcomes =
        Stream.concat(
                Quotas.roundRobin(quotas).stream(),
                IntStream.range(0, open).mapToObj(_ -> IN_PROGRESS))
            .toList();
    this.workingDays = workingDays;
  }

  /** The next n, made at a dialogue. */
  List<PlannedRecommendation> of(PlannedUnit host, LocalDate heldOn, int n) {
    var sheet = new ArrayList<PlannedRecommendation>(n);
    for (int i = 0; i < n; i++) {
      var outcome = outcomes.get(received++);
      sheet.add(
          switch (outcome) {
            case "ANSWERED_AT_DIALOGUE" -> answered(host, heldOn);
            case "RESOLVED_AFTER" -> resolved(host, heldOn);
            case IN_PROGRESS -> inProgress(host, heldOn);
            case "FORWARDED" ->
                ended(
                    host,
                    Outcome.FORWARDED,
                    "Thuộc thẩm quyền của cấp trên",
                    "Bộ, ngành Trung ương");
            case "REJECTED_WITH_REASON" ->
                ended(host, Outcome.REJECTED, "Không có cơ sở pháp luật để giải quyết", null);
            default -> throw new IllegalStateException("Unknown outcome " + outcome);
          });
    }
    return List.copyOf(sheet);
  }

  private PlannedRecommendation answered(PlannedUnit host, LocalDate heldOn) {
    return new PlannedRecommendation(
        received,
        content(host),
        "FEEDBACK",
        field(),
        Outcome.ANSWERED_AT_DIALOGUE,
        null,
        "Đã giải thích tại hội nghị đối thoại",
        null,
        "EXPLAINED",
        null,
        heldOn,
        heldOn,
        workingDays.after(heldOn, 4),
        null);
  }

  private PlannedRecommendation resolved(PlannedUnit host, LocalDate heldOn) {
    return new PlannedRecommendation(
        received,
        content(host),
        "PROPOSAL",
        field(),
        Outcome.ASSIGNED,
        host.code(),
        "Đã giải quyết và thông báo kết quả",
        null,
        "DONE",
        workingDays.after(heldOn, 12),
        workingDays.after(heldOn, 12),
        workingDays.after(heldOn, 12),
        workingDays.after(heldOn, 18),
        null);
  }

  private PlannedRecommendation inProgress(PlannedUnit host, LocalDate heldOn) {
    return new PlannedRecommendation(
        received,
        content(host),
        "PROPOSAL",
        field(),
        Outcome.ASSIGNED,
        host.code(),
        null,
        null,
        null,
        workingDays.after(heldOn, 2),
        null,
        null,
        null,
        null);
  }

  private PlannedRecommendation ended(
      PlannedUnit host, Outcome outcome, String reason, String competentBody) {
    return new PlannedRecommendation(
        received,
        content(host),
        "REQUEST",
        field(),
        outcome,
        null,
        reason,
        competentBody,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private String content(PlannedUnit host) {
    return "Kiến nghị số %d của Nhân dân %s (nội dung hư cấu)".formatted(received, host.name());
  }

  private String field() {
    return FIELDS.get(received % FIELDS.size());
  }
}
