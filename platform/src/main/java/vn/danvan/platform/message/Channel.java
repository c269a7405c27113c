package vn.danvan.platform.message;

/** Ways on which a message goes out. */
public enum Channel {
  /** By SMTP, where a server is configured. */
  EMAIL,
  /** By the operator's gateway for SMS or Zalo, where one is configured. */
  SMS
}
