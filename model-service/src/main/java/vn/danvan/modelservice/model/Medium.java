package vn.danvan.modelservice.model;

/** Where a model was written or spoken about. */
public enum Medium {
  PRESS,
  RADIO,
  TELEVISION,
  WEB
}
