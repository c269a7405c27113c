package vn.danvan.dialogueservice.legalaid;

/** The field of law that somebody needs aid in. */
public enum LawField {
  CIVIL,
  MARRIAGE_AND_FAMILY,
  LAND,
  LABOR,
  SOCIAL_POLICY,
  ADMINISTRATIVE,
  CRIMINAL,
  OTHER
}
