package vn.danvan.dialogueservice.digest;

/** Where a digest stands. */
enum DigestState {
  PREPARED,
  APPROVED
}
