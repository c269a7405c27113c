package vn.danvan.modelservice.model;

/** What is to be done about a weak model. */
public enum ImprovementMeasure {
  STRENGTHEN_LEADERSHIP,
  ADJUST_CONTENT,
  ADD_RESOURCES,
  TRAIN_STAFF,
  MOBILIZE_PARTICIPATION,
  MERGE_WITH_OTHER,
  OTHER
}
