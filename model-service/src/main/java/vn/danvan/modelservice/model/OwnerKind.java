package vn.danvan.modelservice.model;

/** Whose model it is: a body's, or one person's within a body. */
public enum OwnerKind {
  COLLECTIVE,
  INDIVIDUAL
}
