package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.RECOGNITION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import vn.danvan.deploy.demo.plan.PlannedAward;

/**
 * The commendations: one unit's officer proposes a list, the issuer's officer drafts the decision
 * on it, and its head signs and issues what another person has drafted.
 */
final class AwardsLoad {
  private static final String DECISIONS = "/commendations/decisions";

  private final Loading loading;

  AwardsLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    loading.plan().awards().forEach(this::award);
  }

  private void award(PlannedAward award) {
    var proposed =
        loading
            .create(
                RECOGNITION,
                "/commendations/batch",
                award.proposedBy() + ".officer",
                "commendation-batch",
                award.number(),
                Loading.rows(award.recipients(), recipient -> row(award, recipient)))
            .body()
            .required("results");
    var body =
        loading
            .act(award.decidedOn())
            .put("kind", "AWARD")
            .put("issuer", award.issuer())
            .put("number", award.decisionNumber())
            .put("date", award.decidedOn().toString());
    var items = body.putArray("commendations");
    StreamSupport.stream(proposed.spliterator(), false)
        .forEach(one -> items.add(one.required("id").asText()));
    var drafted =
        loading
            .create(
                RECOGNITION,
                DECISIONS,
                award.issuer() + ".officer",
                "commendation-decision",
                award.number(),
                body)
            .versioned();
    sign(award, sign(award, drafted, "signature"), "issue");
    loading.progress().done("commendations", items.size(), items.size());
  }

  private ObjectNode row(PlannedAward award, PlannedAward.Recipient recipient) {
    var row =
        loading
            .row("commendation-" + award.number(), recipient.number(), award.proposedOn())
            .put("form", award.form())
            .put("issuer", award.issuer())
            .put("fromYear", award.fromYear())
            .put("toYear", award.toYear())
            .put("proceedingsPending", false);
    var who =
        row.putObject("recipient")
            .put("kind", recipient.kind().name())
            .put("unit", recipient.unit());
    if (recipient.name() != null) {
      who.put("name", recipient.name());
    }
    return row;
  }

  private Answer.Versioned sign(PlannedAward award, Answer.Versioned at, String act) {
    return loading.put(
        RECOGNITION,
        DECISIONS + "/" + at.id() + "/" + act,
        award.issuer() + ".signatory",
        "commendation-decision-" + act,
        award.number(),
        at.version(),
        loading.act(award.decidedOn()));
  }
}
