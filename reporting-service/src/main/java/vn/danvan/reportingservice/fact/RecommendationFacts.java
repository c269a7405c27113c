package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/**
 * Recommendations, filed under the unit that received them. One that is still open after its due
 * date adds an overdue entry dated the day after; one that ends by the due date adds none.
 *
 * @see "docs/rules.md: R-REP-01 (dates)"
 */
@ApplicationScoped
class RecommendationFacts implements FactSource {

  record RecommendationData(
      String state,
      String source,
      String fieldCode,
      UUID dialogueId,
      UUID hostUnitId,
      LocalDate receivedOn,
      LocalDate dueOn,
      LocalDate resolvedOn,
      LocalDate supervisedOn,
      LocalDate closedOn,
      LocalDate forwardedOn,
      LocalDate rejectedOn,
      LocalDate reopenedOn,
      LocalDate mergedOn,
      Boolean answeredAtDialogue) {}

  @Override
  public String topic() {
    return "recommendations";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "RecommendationReceived",
        "RecommendationClassified",
        "RecommendationAssigned",
        "RecommendationAccepted",
        "RecommendationTransferred",
        "RecommendationDeclined",
        "RecommendationAnswered",
        "RecommendationResolved",
        "RecommendationSupervised",
        "RecommendationClosed",
        "RecommendationForwarded",
        "RecommendationRejected",
        "RecommendationReopened",
        "RecommendationExtended",
        "RecommendationRecounted",
        "RecommendationMerged",
        "RecommendationReplied",
        "RecommendationObjected",
        "RecommendationRated",
        "RecommendationEscalated",
        "RecommendationAppealed",
        "RecommendationAppealDismissed");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var recommendation = event.data(RecommendationData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.RECOMMENDATION,
        event.recordedAt(),
        null,
        recommendation.state(),
        recommendation.dialogueId(),
        flows(recommendation, event.occurredOn()));
  }

  private static List<Flow> flows(RecommendationData item, LocalDate occurredOn) {
    var flows = new ArrayList<Flow>();
    var about = new Dimensions(item.fieldCode(), null, null);
    add(flows, item, about, Metric.RECOMMENDATION_RECEIVED, item.receivedOn(), item.source());
    if (Boolean.TRUE.equals(item.answeredAtDialogue())) {
      add(flows, item, about, Metric.RECOMMENDATION_ANSWERED_AT_DIALOGUE, item.receivedOn(), "");
    }
    add(flows, item, about, Metric.RECOMMENDATION_RESOLVED, item.resolvedOn(), "");
    add(flows, item, about, Metric.RECOMMENDATION_SUPERVISED, item.supervisedOn(), "");
    add(flows, item, about, Metric.RECOMMENDATION_REOPENED, item.reopenedOn(), "");
    var done = doneOn(item, occurredOn);
    add(flows, item, about, Metric.RECOMMENDATION_DONE, done, item.state());
    var due = item.dueOn();
    if (due != null && (done == null || done.isAfter(due))) {
      add(flows, item, about, Metric.RECOMMENDATION_OVERDUE, due.plusDays(1), "");
      add(flows, item, about, Metric.RECOMMENDATION_OVERDUE_DONE, done, item.state());
    }
    return flows;
  }

  private static void add(
      List<Flow> flows,
      RecommendationData item,
      Dimensions about,
      Metric metric,
      LocalDate on,
      String classification) {
    if (on != null) {
      flows.add(Flow.of(metric, item.hostUnitId(), on, about, classification));
    }
  }

  /** The day of its end, or null while it is open. */
  private static LocalDate doneOn(RecommendationData item, LocalDate occurredOn) {
    return switch (item.state()) {
      case "CLOSED" -> item.closedOn() == null ? occurredOn : item.closedOn();
      case "FORWARDED" -> item.forwardedOn() == null ? occurredOn : item.forwardedOn();
      case "REJECTED" -> item.rejectedOn() == null ? occurredOn : item.rejectedOn();
      case "MERGED" -> item.mergedOn() == null ? occurredOn : item.mergedOn();
      default -> null;
    };
  }
}
