package vn.danvan.recognitionservice.council;

/** A member's vote on a nomination. */
enum Choice {
  FOR,
  AGAINST
}
