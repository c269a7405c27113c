package vn.danvan.recognitionservice.decision;

import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.Role;

/**
 * What the caller is to a decision, for showing what may be done with it.
 *
 * @param subject the caller's account
 * @param head whether the caller signs for the unit that decides now
 * @param clerk whether the caller drafts for that unit
 * @param ofIssuer whether that unit is the issuer itself, and not what decides in place of a closed
 *     one
 */
public record DecisionWorker(String subject, boolean head, boolean clerk, boolean ofIssuer) {

  /** One who works for the issuer itself. */
  public static DecisionWorker of(Caller worker) {
    return new DecisionWorker(
        worker.subject(),
        worker.has(Role.SIGNATORY),
        worker.hasAny(Role.OFFICER, Role.SECRETARY),
        true);
  }
}
