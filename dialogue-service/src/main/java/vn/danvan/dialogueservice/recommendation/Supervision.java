package vn.danvan.dialogueservice.recommendation;

/** What a supervising body found. */
enum Supervision {
  PASSED,
  FAILED
}
