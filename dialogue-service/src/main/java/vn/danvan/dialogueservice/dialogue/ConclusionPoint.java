package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A point of a notice of conclusions.
 *
 * @param text what is to be done
 * @param ownerUnitId who is to do it
 * @param dueOn by when
 */
record ConclusionPoint(int number, String text, UUID ownerUnitId, LocalDate dueOn) {}
