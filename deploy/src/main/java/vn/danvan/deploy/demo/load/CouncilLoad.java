package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.RECOGNITION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.danvan.deploy.demo.load.Answer.Versioned;
import vn.danvan.deploy.demo.plan.PlannedCouncil;
import vn.danvan.deploy.demo.plan.PlannedNomination;
import vn.danvan.deploy.demo.plan.PlannedRound;
import vn.danvan.deploy.keycloak.Realm;

/**
 * One session of a round's council: its secretary calls and keeps it, each member scores and votes
 * by its own account, and the minutes bring the verdicts.
 */
final class CouncilLoad {
  private static final String SESSIONS = "/council-sessions";

  private final Loading loading;
  private final PlannedRound round;
  private final String secretary;
  private final Map<Integer, Versioned> nominations;

  /**
   * @param secretary the account that keeps the round
   * @param nominations those of the round by their number in the plan
   */
  CouncilLoad(
      Loading loading, PlannedRound round, String secretary, Map<Integer, Versioned> nominations) {
    this.loading = loading;
    this.round = round;
    this.secretary = secretary;
    this.nominations = nominations;
  }

  void hold(Versioned opened) {
    var planned = plan(opened);
    var present = act(heldOn());
    var ids = present.putArray("present");
    planned.body().required("members").forEach(seat -> ids.add(seat.required("id").asText()));
    var attended = step(planned.versioned(), "attendance", present);
    var scoring = step(step(attended, "opening"), "scoring");
    Loading.each(council().members(), member -> score(scoring, member));
    var balloting = step(scoring, "ballot");
    Loading.each(council().members(), member -> vote(balloting, member));
    var minutes =
        act(heldOn())
            .put("minutesNumber", council().minutesNumber())
            .put("minutesDate", heldOn().toString());
    step(balloting, "closure", minutes);
  }

  private Answer plan(Versioned opened) {
    var body =
        act(council().calledOn())
            .put("round", opened.id())
            .put("heldOn", heldOn().toString())
            .put("place", council().place());
    var members = body.putArray("members");
    for (var member : council().members()) {
      members
          .addObject()
          .put("account", Realm.subject(member.account()).toString())
          .put("name", member.name())
          .put("role", member.role())
          .put("unit", round.authority())
          .put("termFrom", council().termFrom().toString())
          .put("termTo", council().termTo().toString());
    }
    return loading.create(
        RECOGNITION, SESSIONS, secretary, "council-session", round.number(), body);
  }

  private void score(Versioned session, PlannedCouncil.Member member) {
    var body =
        papers(
            "scores", (paper, one) -> member.points(one).forEach(paper.putObject("points")::put));
    loading.put(
        RECOGNITION,
        SESSIONS + "/" + session.id() + "/scores",
        member.account(),
        "council-scores-" + round.number(),
        member.seat(),
        0,
        body);
  }

  private void vote(Versioned session, PlannedCouncil.Member member) {
    var body =
        papers("votes", (paper, one) -> paper.put("choice", member.isFor(one) ? "FOR" : "AGAINST"));
    loading.create(
        RECOGNITION,
        SESSIONS + "/" + session.id() + "/votes",
        member.account(),
        "council-votes-" + round.number(),
        member.seat(),
        body);
  }

  /** One paper on each nomination. */
  private ObjectNode papers(String kind, BiConsumer<ObjectNode, PlannedNomination> writer) {
    var body = act(heldOn());
    var papers = body.putArray(kind);
    for (var one : round.nominations()) {
      writer.accept(papers.addObject().put("nomination", nominations.get(one.number()).id()), one);
    }
    return body;
  }

  private Versioned step(Versioned at, String act) {
    return step(at, act, act(heldOn()));
  }

  private Versioned step(Versioned at, String act, ObjectNode body) {
    return loading.put(
        RECOGNITION,
        SESSIONS + "/" + at.id() + "/" + act,
        secretary,
        "council-" + act,
        round.number(),
        at.version(),
        body);
  }

  private ObjectNode act(LocalDate on) {
    return loading.act(on);
  }

  private PlannedCouncil council() {
    return round.course().council();
  }

  private LocalDate heldOn() {
    return round.course().verdictOn();
  }
}
