package vn.danvan.modelservice.model;

/** Models and exemplars go the same way and are counted apart. */
public enum ModelKind {
  MODEL,
  EXEMPLAR
}
