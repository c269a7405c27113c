package vn.danvan.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether the current write is only tried: answered as it would go, then rolled back on purpose.
 */
@RequestScoped
public class DryRun {

  private boolean requested;

  public void request() {
    requested = true;
  }

  boolean requested() {
    return requested;
  }
}
