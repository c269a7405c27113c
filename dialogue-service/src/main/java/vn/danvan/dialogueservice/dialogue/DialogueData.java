package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The public state of a dialogue, as published.
 *
 * @param level level of the host when it planned the dialogue
 * @param participants people counted at the dialogue; null before it was held
 * @param announcedLate announced less than 7 days before
 * @param publishedLate conclusions published more than 10 days after
 */
public record DialogueData(
    UUID id,
    long version,
    DialogueState state,
    String title,
    DialogueKind kind,
    UUID hostUnitId,
    List<UUID> jointHostUnitIds,
    String level,
    UUID provinceId,
    LocalDate plannedOn,
    LocalDate announcedOn,
    LocalDate heldOn,
    LocalDate concludedOn,
    LocalDate publishedOn,
    LocalDate closedOn,
    Integer participants,
    boolean announcedLate,
    boolean publishedLate) {}
