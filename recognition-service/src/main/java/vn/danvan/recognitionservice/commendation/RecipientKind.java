package vn.danvan.recognitionservice.commendation;

/** Who is commended: a unit or a group in it, or one person. */
enum RecipientKind {
  COLLECTIVE,
  INDIVIDUAL
}
