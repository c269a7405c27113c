package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * What comes again and again at one unit in one field.
 *
 * @param received how many were received in the twelve months
 * @param reopened how many were found not resolved, or started anew, in the twelve months
 * @param open how many of all these are open
 * @param lastOn day on which the last of them was received or reopened
 * @param recommendations the newest of them, 100 at most
 */
@Schema(name = "PersistingIssue")
record PersistingIssueView(
    UnitRef unit,
    String field,
    int received,
    int reopened,
    int open,
    LocalDate lastOn,
    List<UUID> recommendations) {}
