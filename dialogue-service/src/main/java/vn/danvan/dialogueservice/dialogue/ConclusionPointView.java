package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/** A point of a notice of conclusions as answers show it. */
@Schema(name = "ConclusionPoint")
record ConclusionPointView(int number, String text, UnitRef owner, LocalDate dueOn) {}
