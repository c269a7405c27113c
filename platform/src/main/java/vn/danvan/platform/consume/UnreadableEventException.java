package vn.danvan.platform.consume;

/** An event that this service can't understand; it is parked with this cause. */
public class UnreadableEventException extends RuntimeException {

  public UnreadableEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
