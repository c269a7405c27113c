package vn.danvan.modelservice.directive;

/** What sort of document work implements. */
public enum DocumentType {
  DIRECTIVE,
  GUIDANCE,
  PLAN,
  PROJECT,
  RESOLUTION,
  CONCLUSION,
  PROGRAM,
  OTHER
}
