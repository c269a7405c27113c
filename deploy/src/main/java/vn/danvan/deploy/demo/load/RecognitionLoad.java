package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.RECOGNITION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.deploy.demo.load.Answer.Versioned;
import vn.danvan.deploy.demo.plan.PlannedNomination;
import vn.danvan.deploy.demo.plan.PlannedRound;

/**
 * The rounds: each unit's own, then the province's. Below the province the unit's officer keeps the
 * round and writes down what its standing committee concluded; at the province the council's
 * secretary keeps it and a session of the council decides. The head signs what another person has
 * drafted.
 */
final class RecognitionLoad {
  private final Loading loading;
  private final Map<Integer, Versioned> models;
  private final Map<Integer, Versioned> nominations = new ConcurrentHashMap<>();

  /**
   * @param models the models by their number in the plan
   */
  RecognitionLoad(Loading loading, Map<Integer, Versioned> models) {
    this.loading = loading;
    this.models = models;
  }

  void run() {
    // The last unit's round is taken only by a service that knows all units; see UnitsLoad.
    Loading.each(loading.plan().ownRounds(), this::hold);
    loading.plan().provinceRounds().forEach(this::hold);
  }

  private void hold(PlannedRound round) {
    var opened = open(round);
    if (round.course() != null) {
      decide(round, opened);
    }
    loading.progress().done("rounds", 1, loading.plan().rounds().size());
  }

  private Versioned open(PlannedRound round) {
    var body =
        loading
            .act(round.plannedOn())
            .put("authority", round.authority())
            .put("year", round.year())
            .put("level", round.level())
            .put("deadline", round.deadline().toString())
            .put("minMonths", round.minMonths());
    if (round.consideredPercent() > 0) {
      body.putObject("target").put("consideredPercent", round.consideredPercent());
    }
    var planned =
        loading
            .create(RECOGNITION, "/rounds", keeper(round), "round", round.number(), body)
            .versioned();
    return step(round, planned, "opening", loading.act(round.openedOn()));
  }

  private void decide(PlannedRound round, Versioned opened) {
    var course = round.course();
    var byUnit = course.nominations().stream().map(PlannedNomination::nominatingUnit).distinct();
    Loading.each(byUnit.toList(), unit -> nominate(round, opened, unit));
    Loading.each(course.nominations(), one -> check(round, one));
    var reviewed = step(round, opened, "review", loading.act(course.reviewOn()));
    if (course.council() == null) {
      Loading.each(course.nominations(), one -> enterVerdict(round, one));
    } else {
      new CouncilLoad(loading, round, keeper(round), nominations).hold(opened);
      loading.progress().done("verdicts", course.nominations().size(), all());
    }
    recognize(round, opened);
    step(round, reviewed, "decision", loading.act(course.decidedOn()));
  }

  private Versioned step(PlannedRound round, Versioned at, String act, ObjectNode body) {
    return loading.put(
        RECOGNITION,
        "/rounds/" + at.id() + "/" + act,
        keeper(round),
        "round-" + act,
        round.number(),
        at.version(),
        body);
  }

  private void nominate(PlannedRound round, Versioned opened, String unit) {
    var list =
        round.nominations().stream().filter(one -> one.nominatingUnit().equals(unit)).toList();
    var body =
        Loading.rows(
            list,
            one ->
                loading
                    .row("nomination", one.number(), one.submittedOn())
                    .put("round", opened.id())
                    .put("model", models.get(one.model()).id())
                    .put("ownScore", one.ownScore()));
    var results =
        loading
            .create(
                RECOGNITION,
                "/nominations/batch",
                unit + ".officer",
                "nomination-batch-" + round.number(),
                unit,
                body)
            .body()
            .required("results");
    for (int i = 0; i < list.size(); i++) {
      nominations.put(list.get(i).number(), Versioned.of(results.required(i)));
    }
    Loading.each(
        list, one -> act(one, "submission", unit + ".officer", loading.act(one.submittedOn())));
    loading.progress().done("nominations submitted", list.size(), all());
  }

  private void check(PlannedRound round, PlannedNomination one) {
    act(one, "eligibility", keeper(round), loading.act(one.eligibleOn()).put("eligible", true));
    // The review moves each eligible nomination on by one version.
    nominations.computeIfPresent(one.number(), (_, at) -> new Versioned(at.id(), at.version() + 1));
  }

  private void enterVerdict(PlannedRound round, PlannedNomination one) {
    var body =
        loading
            .act(round.course().verdictOn())
            .put("outcome", one.approved() ? "APPROVED" : "NOT_APPROVED")
            .put("votesFor", one.votesFor())
            .put("votesCast", one.votesCast())
            .put("members", one.members());
    if (!one.approved()) {
      body.put("reason", "Kết quả chưa rõ, chưa lan tỏa");
    }
    act(one, "verdict", keeper(round), body);
    loading.progress().done("verdicts", 1, all());
  }

  private void act(PlannedNomination one, String act, String user, ObjectNode body) {
    var at = nominations.get(one.number());
    nominations.put(
        one.number(),
        loading.put(
            RECOGNITION,
            "/nominations/" + at.id() + "/" + act,
            user,
            "nomination-" + act,
            one.number(),
            at.version(),
            body));
  }

  private void recognize(PlannedRound round, Versioned opened) {
    var course = round.course();
    var body =
        loading
            .act(course.decidedOn())
            .put("round", opened.id())
            .put("issuer", round.authority())
            .put("number", course.decisionNumber())
            .put("date", course.decidedOn().toString());
    var approved = body.putArray("nominations");
    course.approved().forEach(one -> approved.add(nominations.get(one.number()).id()));
    var drafted =
        loading
            .create(RECOGNITION, "/decisions", keeper(round), "decision", round.number(), body)
            .versioned();
    var signed = sign(round, drafted, "signature");
    sign(round, signed, "issue");
    loading
        .progress()
        .done("recognitions of " + round.authority(), approved.size(), approved.size());
  }

  private Versioned sign(PlannedRound round, Versioned at, String act) {
    return loading.put(
        RECOGNITION,
        "/decisions/" + at.id() + "/" + act,
        round.authority() + ".signatory",
        "decision-" + act,
        round.number(),
        at.version(),
        loading.act(round.course().decidedOn()));
  }

  /** Who keeps the round and drafts its decision. */
  private String keeper(PlannedRound round) {
    boolean council = round.authority().equals(loading.plan().province());
    return round.authority() + (council ? ".secretary" : ".officer");
  }

  private int all() {
    return loading.plan().rounds().stream()
        .map(PlannedRound::nominations)
        .mapToInt(List::size)
        .sum();
  }
}
