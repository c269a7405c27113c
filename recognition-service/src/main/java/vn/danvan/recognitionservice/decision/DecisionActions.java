package vn.danvan.recognitionservice.decision;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;

/** What those who work for the issuer of a decision may do next with it. */
public final class DecisionActions {

  private DecisionActions() {}

  /**
   * @param path of the decision
   * @param worker who works for the issuer
   * @param drafter whether that is one of those who drafted, and so does not sign
   */
  public static List<AllowedAction> of(
      NumberedDecision decision, String path, Caller worker, boolean drafter) {
    var head = worker.has(Role.SIGNATORY);
    var clerk = worker.hasAny(Role.OFFICER, Role.SECRETARY);
    var actions = new ArrayList<AllowedAction>();
    switch (decision.state()) {
      case DRAFT -> {
        if (head) {
          actions.add(byAnother(drafter, "signature", path));
        }
        actions.add(ready("cancellation", path));
      }
      case SIGNED -> {
        if (head) {
          actions.add(ready("issue", path));
          actions.add(ready("cancellation", path));
        }
      }
      case ISSUED -> {
        if (clerk) {
          actions.add(ready("corrections", path));
        }
        if (head && decision.proposedNumber() != null) {
          actions.add(byAnother(decision.wasProposedBy(worker.subject()), "confirmations", path));
        }
      }
      case CANCELLED -> {}
    }
    return actions;
  }

  private static AllowedAction ready(String act, String path) {
    return AllowedAction.ready(act, path + "/" + act);
  }

  private static AllowedAction byAnother(boolean samePerson, String act, String path) {
    return samePerson
        ? new AllowedAction(act, path + "/" + act, false, List.of("same-person"))
        : ready(act, path);
  }
}
