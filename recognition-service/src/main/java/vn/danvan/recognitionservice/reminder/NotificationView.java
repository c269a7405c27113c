package vn.danvan.recognitionservice.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That there is news, and where; nothing of its content.
 *
 * @param kind what it is about
 * @param href where to read more
 * @param raisedOn day on which it was raised
 * @param dueOn the day that comes near
 * @param daysBefore how many days before that day it was due
 */
@Schema(name = "RecognitionNotification")
record NotificationView(
    UUID id, Kind kind, String href, LocalDate raisedOn, LocalDate dueOn, int daysBefore) {

  /** What notifications are about. */
  enum Kind {
    ROUND_DEADLINE
  }
}
