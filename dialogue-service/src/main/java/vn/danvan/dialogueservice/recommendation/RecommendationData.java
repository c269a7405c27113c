package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.dialogueservice.notification.NotificationKind;

/**
 * The public state of a recommendation, as published: nothing that anybody wrote.
 *
 * @param ownerUnitId the unit that must act; from receipt on there is one
 * @param dueOn day until which the answer is due; from receipt on there is one
 * @param reopenedOn day on which it was last found not resolved, or was started anew
 * @param answeredAtDialogue answered on the spot
 * @param extendedOn day on which the due date was put off; null if it was not
 * @param mergedIntoId the one that goes on instead
 * @param objectedOn day on which its sender said that it is not resolved; null if nobody did, or
 *     since it was started anew
 * @param rating what its sender thinks of the outcome, 1 to 5; null without one
 * @param escalationKind why somebody was last told that it waits; null while nobody was
 * @param escalationLevel how far up that had come, 1 and more; 0 while nobody was told
 * @param escalatedToId the unit that was told
 * @param appealedOn day on which its sender appealed against the last outcome; null if nobody did
 * @param appealUnitId the unit that decides on that
 * @param appealDecidedOn day on which the appeal was dismissed
 */
public record RecommendationData(
    UUID id,
    long version,
    RecommendationState state,
    RecommendationSource source,
    RecommendationKind kind,
    String fieldCode,
    UUID dialogueId,
    UUID hostUnitId,
    UUID ownerUnitId,
    UUID leadUnitId,
    List<UUID> cooperatingUnitIds,
    UUID provinceId,
    LocalDate receivedOn,
    LocalDate dueOn,
    LocalDate answeredOn,
    LocalDate resolvedOn,
    LocalDate supervisedOn,
    LocalDate closedOn,
    LocalDate forwardedOn,
    LocalDate rejectedOn,
    LocalDate reopenedOn,
    boolean answeredAtDialogue,
    ResolutionClass resolutionClass,
    UUID supervisorUnitId,
    LocalDate extendedOn,
    LocalDate mergedOn,
    UUID mergedIntoId,
    LocalDate objectedOn,
    Integer rating,
    NotificationKind escalationKind,
    int escalationLevel,
    UUID escalatedToId,
    LocalDate appealedOn,
    UUID appealUnitId,
    LocalDate appealDecidedOn) {}
