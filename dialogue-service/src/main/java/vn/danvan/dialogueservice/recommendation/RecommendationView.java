package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.dialogueservice.notification.NotificationKind;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A recommendation as answers show it.
 *
 * @param overdue open and past its due date today
 * @param closesOn day on which it closes by itself; null before supervision
 * @param extendedOn day on which the due date was put off; null if it was not
 * @param mergedInto the recommendation that goes on instead
 * @param objectedOn day on which its sender said that it is not resolved; it is to be supervised
 * @param rating its sender's, 1 to 5
 * @param escalation who was last told that it waits; null while nobody was
 * @param appealedOn day on which its sender asked the unit above to look at the outcome
 * @param appealDecidedOn day on which that left the outcome as it is
 * @param texts what was written; only when a single one is read, never in lists or answers to
 *     writes
 */
@Schema(name = "Recommendation")
record RecommendationView(
    UUID id,
    long version,
    RecommendationState state,
    RecommendationSource source,
    RecommendationKind kind,
    String field,
    Complexity complexity,
    UUID dialogue,
    UnitRef hostUnit,
    UnitRef ownerUnit,
    UnitRef leadUnit,
    List<UnitRef> cooperatingUnits,
    LocalDate receivedOn,
    LocalDate dueOn,
    boolean overdue,
    LocalDate answeredOn,
    AnswerChannel answerChannel,
    boolean answeredAtDialogue,
    ResolutionClass resolutionClass,
    LocalDate roadmapOn,
    LocalDate resolvedOn,
    LocalDate supervisedOn,
    UnitRef supervisorUnit,
    LocalDate closesOn,
    LocalDate closedOn,
    LocalDate forwardedOn,
    LocalDate rejectedOn,
    LocalDate reopenedOn,
    LocalDate extendedOn,
    LocalDate mergedOn,
    UUID mergedInto,
    LocalDate objectedOn,
    Integer rating,
    Escalation escalation,
    LocalDate appealedOn,
    UnitRef appealUnit,
    LocalDate appealDecidedOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<PrivateText> texts,
    List<AllowedAction> allowedActions)
    implements Versioned, RecommendationListItem {

  /**
   * @param level how far up it had come: 1 for who must act, 2 for the unit above, and so on
   */
  @Schema(name = "Escalation")
  record Escalation(NotificationKind kind, int level, UnitRef unit) {

    static Escalation of(RecommendationData data, UnitTree tree) {
      return data.escalationKind() == null
          ? null
          : new Escalation(
              data.escalationKind(), data.escalationLevel(), tree.ref(data.escalatedToId()));
    }
  }

  /**
   * @param texts null where they are not shown
   */
  static RecommendationView of(
      Recommendation recommendation,
      UnitTree tree,
      LocalDate today,
      List<PrivateText> texts,
      List<AllowedAction> actions) {
    var data = recommendation.data();
    return new RecommendationView(
        data.id(),
        data.version(),
        data.state(),
        data.source(),
        data.kind(),
        data.fieldCode(),
        recommendation.complexity(),
        data.dialogueId(),
        tree.ref(data.hostUnitId()),
        tree.ref(data.ownerUnitId()),
        tree.ref(data.leadUnitId()),
        data.cooperatingUnitIds().stream().map(tree::ref).toList(),
        data.receivedOn(),
        data.dueOn(),
        recommendation.isOverdue(today),
        data.answeredOn(),
        recommendation.answerChannel(),
        data.answeredAtDialogue(),
        data.resolutionClass(),
        recommendation.roadmapOn(),
        data.resolvedOn(),
        data.supervisedOn(),
        tree.ref(data.supervisorUnitId()),
        recommendation.closesOn(),
        data.closedOn(),
        data.forwardedOn(),
        data.rejectedOn(),
        data.reopenedOn(),
        data.extendedOn(),
        data.mergedOn(),
        data.mergedIntoId(),
        data.objectedOn(),
        data.rating(),
        Escalation.of(data, tree),
        data.appealedOn(),
        tree.ref(data.appealUnitId()),
        data.appealDecidedOn(),
        texts,
        actions);
  }
}
