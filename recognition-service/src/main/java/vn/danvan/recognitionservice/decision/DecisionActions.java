package vn.danvan.recognitionservice.decision;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.rest.AllowedAction;

/**
 * What those who work with a decision may do next with it. Who decides in place of a closed issuer
 * cancels and corrects; nobody signs for the closed one.
 */
public final class DecisionActions {

  private DecisionActions() {}

  /**
   * @param path of the decision
   * @param worker who works with it
   * @param drafter whether that is one of those who drafted, and so does not sign
   */
  public static List<AllowedAction> of(
      NumberedDecision decision, String path, DecisionWorker worker, boolean drafter) {
    var signs = worker.head() && worker.ofIssuer();
    var actions = new ArrayList<AllowedAction>();
    switch (decision.state()) {
      case DRAFT -> {
        if (signs) {
          actions.add(byAnother(drafter, "signature", path));
        }
        if (worker.head() || (worker.clerk() && worker.ofIssuer())) {
          actions.add(ready("cancellation", path));
        }
      }
      case SIGNED -> {
        if (signs) {
          actions.add(ready("issue", path));
        }
        if (worker.head()) {
          actions.add(ready("cancellation", path));
        }
      }
      case ISSUED -> {
        if (worker.clerk()) {
          actions.add(ready("corrections", path));
        }
        if (worker.head() && decision.proposedNumber() != null) {
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
