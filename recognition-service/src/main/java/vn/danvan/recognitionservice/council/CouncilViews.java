package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.nomination.Verdict;
import vn.danvan.recognitionservice.round.RoundFacts;

/** Shows sessions, and what the caller may do in them. */
@ApplicationScoped
class CouncilViews {

  private final UnitDirectory units;
  private final CouncilAccess access;

  CouncilViews(UnitDirectory units, CouncilAccess access) {
    this.units = units;
    this.access = access;
  }

  CouncilSessionView of(CouncilSession session, RoundFacts round) {
    return view(session, round, true);
  }

  CouncilSessionView inList(CouncilSession session, RoundFacts round) {
    return view(session, round, false);
  }

  private CouncilSessionView view(CouncilSession session, RoundFacts round, boolean whole) {
    var rule = session.rule();
    var members = session.members();
    var agenda = session.agenda();
    return new CouncilSessionView(
        session.id(),
        session.version(),
        session.state(),
        session.roundId(),
        units.tree().ref(session.authorityId()),
        session.heldOn(),
        session.place(),
        rule.ballot(),
        rule.leastMembers(),
        rule.quorum().toString(),
        rule.quorumOf(members.size()),
        rule.approval().toString(),
        agenda.size(),
        members.size(),
        session.presentCount(),
        count(session, Verdict.Outcome.APPROVED),
        count(session, Verdict.Outcome.NOT_APPROVED),
        session.minutesNumber(),
        session.minutesDate(),
        whole ? agenda.stream().map(CouncilItem::nominationId).toList() : null,
        whole ? seats(session) : null,
        allowedActions(session, round));
  }

  private static Integer count(CouncilSession session, Verdict.Outcome outcome) {
    return session.state() == CouncilSessionState.CLOSED
        ? (int) session.agenda().stream().filter(item -> item.outcome() == outcome).count()
        : null;
  }

  private List<CouncilSessionView.Seat> seats(CouncilSession session) {
    var electorate = Electorate.of(session.members(), session.agenda());
    var own = access.member(session).map(CouncilMember::id);
    return session.members().stream()
        .map(
            member ->
                new CouncilSessionView.Seat(
                    member.id(),
                    member.role(),
                    units.tree().ref(member.unitId()),
                    member.attends(),
                    own.filter(member.id()::equals).isPresent(),
                    conflicts(session, member, electorate)))
        .toList();
  }

  private List<CouncilSessionView.Conflict> conflicts(
      CouncilSession session, CouncilMember member, Electorate electorate) {
    return electorate.conflicts(member).stream()
        .sorted()
        .map(
            unit ->
                new CouncilSessionView.Conflict(
                    units.tree().ref(unit),
                    session.agenda().stream()
                            .filter(item -> item.unitId().equals(unit))
                            .anyMatch(member::isFound)
                        ? CouncilSessionView.Origin.FOUND
                        : CouncilSessionView.Origin.DECLARED))
        .toList();
  }

  private List<AllowedAction> allowedActions(CouncilSession session, RoundFacts round) {
    var path = CouncilSessionService.PATH + "/" + session.id() + "/";
    var actions = new ArrayList<AllowedAction>();
    if (access.isClerk(round)) {
      ofClerk(session).forEach(act -> actions.add(action(path, act, session)));
    }
    access
        .member(session)
        .filter(CouncilMember::attends)
        .ifPresent(
            _ -> {
              switch (session.state()) {
                case SCORING -> actions.add(AllowedAction.ready("scores", path + "scores"));
                case BALLOTING -> actions.add(AllowedAction.ready("votes", path + "votes"));
                default -> {}
              }
            });
    return actions;
  }

  private static List<String> ofClerk(CouncilSession session) {
    return switch (session.state()) {
      case PLANNED ->
          List.of("members", "agenda", "attendance", "opening", "conflicts", "cancellation");
      case OPENED ->
          List.of("agenda", "attendance", "scoring", "ballot", "conflicts", "cancellation");
      case SCORING -> List.of("agenda", "attendance", "ballot", "conflicts", "cancellation");
      case BALLOTING -> List.of("closure", "conflicts", "cancellation");
      case CLOSED, CANCELLED -> List.of();
    };
  }

  private static AllowedAction action(String path, String act, CouncilSession session) {
    var lacks =
        (act.equals("opening") || act.equals("ballot"))
            && session.presentCount() < session.rule().quorumOf(session.members().size());
    return new AllowedAction(act, path + act, !lacks, lacks ? List.of("no-quorum") : List.of());
  }
}
