package vn.danvan.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Who keeps reference data: an admin all of it, the signatory of a province its own.
 *
 * @see "docs/rules.md: R-REF-01"
 */
@ApplicationScoped
public class ReferenceRights {

  private final Access access;
  private final CurrentCaller caller;

  ReferenceRights(Access access, CurrentCaller caller) {
    this.access = access;
    this.caller = caller;
  }

  /** Requires that the caller keeps some reference data. */
  public void requireKeeper() {
    access.require(Role.ADMIN, Role.SIGNATORY);
  }

  /**
   * @param province whose own the data is; null for all provinces
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden}
   */
  public void requireKeeper(UUID province) {
    if (!keeps(province)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  public boolean keeps(UUID province) {
    return caller
        .find()
        .map(
            current ->
                current.has(Role.ADMIN)
                    || current.has(Role.SIGNATORY)
                        && province != null
                        && province.equals(current.unit())
                        && access.sees(province))
        .orElse(false);
  }
}
