package vn.danvan.platform.message;

/** Nothing can be brought to the address, now or later; its text says nothing of it. */
final class UndeliverableException extends Exception {

  UndeliverableException() {
    super("no such address");
  }
}
