package vn.danvan.dialogueservice.session;

/** What a session is for. */
public enum SessionKind {
  PROPAGANDA,
  LEGAL_EDUCATION,
  TRAINING
}
