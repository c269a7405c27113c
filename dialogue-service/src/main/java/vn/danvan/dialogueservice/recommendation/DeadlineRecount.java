package vn.danvan.dialogueservice.recommendation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the due dates have followed a changed calendar.
 *
 * @param lookedAt open recommendations that were counted anew so far
 * @param moved those of them whose due date, or day of closure, changed
 * @param doneAt null while it goes on
 */
@Schema(name = "DeadlineRecount")
record DeadlineRecount(int year, Instant requestedAt, long lookedAt, long moved, Instant doneAt) {}
