package vn.danvan.modelservice.model;

/** What a mid-year check finds. */
public enum Progress {
  ON_TRACK,
  BEHIND
}
