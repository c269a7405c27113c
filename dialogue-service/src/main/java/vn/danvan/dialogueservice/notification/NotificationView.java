package vn.danvan.dialogueservice.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * That there is news, and where; nothing of its content.
 *
 * @param kind what it is about
 * @param unit the unit that was told: the caller's own, or one that it took over whole
 * @param href where to read more
 * @param raisedOn day on which it was raised
 * @param dueOn the day that comes near or has passed
 * @param level how far up it has come: 1 for who must act, 2 for the unit above, and so on
 */
@Schema(name = "DialogueNotification")
record NotificationView(
    UUID id,
    NotificationKind kind,
    UnitRef unit,
    String href,
    LocalDate raisedOn,
    LocalDate dueOn,
    int level) {}
