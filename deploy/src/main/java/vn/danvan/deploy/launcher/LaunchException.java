package vn.danvan.deploy.launcher;

/** Something the person at the keyboard can act on; its message is shown without a stack trace. */
public final class LaunchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LaunchException(String message) {
    super(message);
  }

  public LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
