package vn.danvan.dialogueservice.recommendation;

/** How far the supervision of a list has come. */
enum SupervisionListState {
  /** The sample is drawn and waits for what is found. */
  DRAWN,
  CONCLUDED
}
