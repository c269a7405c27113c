package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/** A task without what is written in it. */
@Schema(name = "ConclusionTaskState")
public record ConclusionTaskData(
    UUID id,
    long version,
    UUID dialogueId,
    int number,
    UUID ownerUnitId,
    LocalDate dueOn,
    LocalDate doneOn)
    implements Versioned {}
