package vn.danvan.dialogueservice.notification;

/** What notifications are about. */
public enum NotificationKind {
  /** A recommendation is due soon. */
  DUE_SOON,
  /** A recommendation is past its due date. */
  OVERDUE,
  /** Nobody has supervised a resolution in time. */
  UNSUPERVISED,
  /** A sender asks the unit to look at what a unit below decided. */
  APPEALED
}
