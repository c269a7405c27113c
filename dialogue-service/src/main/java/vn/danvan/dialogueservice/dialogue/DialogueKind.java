package vn.danvan.dialogueservice.dialogue;

/** Why a dialogue is held. */
public enum DialogueKind {
  PERIODIC,
  AD_HOC,
  THEMATIC,
  ON_REQUEST,
  /** "Morning coffee": counted apart, fulfils no duty. */
  INFORMAL;

  /** Whether the dialogue must be announced days before. */
  boolean needsNotice() {
    return this != AD_HOC && this != INFORMAL;
  }
}
