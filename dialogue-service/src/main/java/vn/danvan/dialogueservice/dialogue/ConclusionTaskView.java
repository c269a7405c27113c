package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/** A task as answers show it. */
@Schema(name = "ConclusionTask")
record ConclusionTaskView(
    UUID id,
    @Schema(description = "For If-Match; 0 until its owner reports") long version,
    UUID dialogueId,
    String noticeNumber,
    int number,
    String text,
    UnitRef host,
    UnitRef owner,
    LocalDate dueOn,
    @Schema(description = "Past its due date and not done, or done after it") boolean overdue,
    @Schema(description = "Null until it is done") LocalDate doneOn,
    @Schema(description = "What its owner says was done") String report)
    implements Versioned {}
