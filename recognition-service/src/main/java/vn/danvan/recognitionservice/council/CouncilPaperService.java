package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.recognitionservice.round.ActOrder;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;

/** What members hand in themselves; nobody does it for them. */
@ApplicationScoped
class CouncilPaperService {

  private final CouncilSessionRepository sessions;
  private final ScoreSheetRepository sheets;
  private final BallotBoxes boxes;
  private final Rounds rounds;
  private final CouncilAccess access;
  private final RoundOccurrences occurrences;
  private final RequestValidator validator;
  private final Journal journal;

  CouncilPaperService(
      CouncilSessionRepository sessions,
      ScoreSheetRepository sheets,
      BallotBoxes boxes,
      Rounds rounds,
      CouncilAccess access,
      RoundOccurrences occurrences,
      RequestValidator validator,
      Journal journal) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.boxes = boxes;
    this.rounds = rounds;
    this.access = access;
    this.occurrences = occurrences;
    this.validator = validator;
    this.journal = journal;
  }

  BallotPaperView vote(UUID id, VotesRequest request) {
    access.requireReader();
    var session = sessions.hold(id);
    var member = access.requireMember(session);
    var guards = validator.check(request);
    if (session.state() != CouncilSessionState.BALLOTING) {
      throw CouncilProblem.BALLOT_NOT_OPEN.because(session.state());
    }
    guards.pass();
    boxes.holdMember(member.id());
    var nominations = request.votes().stream().map(VotesRequest.Vote::nomination).toList();
    var voted = boxes.voted(id, member.id());
    var again = nominations.stream().filter(voted::contains).count();
    if (again > 0) {
      throw CouncilProblem.ALREADY_VOTED.because(again);
    }
    PaperGuards.check(session, member, nominations, "votes", "R-CNS-05", guards);
    var when = when(session, request, guards);
    guards.pass();
    var votes =
        request.votes().stream()
            .collect(Collectors.toMap(VotesRequest.Vote::nomination, VotesRequest.Vote::choice));
    boxes.cast(session, member.id(), votes);
    var sheet = sheets.ofMember(id, member.id()).orElseGet(() -> ScoreSheet.of(id, member.id()));
    var event = sheet.vote(votes.size());
    sheets.save(sheet);
    journal.append(event, when.noting(openly(session, votes)));
    return paper(session, member, sheet);
  }

  /** What is noted of the votes; of secret ones nothing. */
  private static String openly(CouncilSession session, Map<UUID, Choice> votes) {
    return session.rule().ballot() == BallotKind.SECRET
        ? null
        : votes.entrySet().stream()
            .map(vote -> vote.getKey() + " " + vote.getValue())
            .sorted()
            .collect(Collectors.joining("\n"));
  }

  private BallotPaperView paper(CouncilSession session, CouncilMember member, ScoreSheet sheet) {
    return new BallotPaperView(
        session.id(),
        sheet.version(),
        member.id(),
        boxes.voted(session.id(), member.id()).stream().sorted().toList());
  }

  private Occurrence when(CouncilSession session, Act request, Guards guards) {
    var round = rounds.find(session.roundId()).orElseThrow();
    var when = occurrences.of(request, session.authorityId(), round, Optional.empty(), guards);
    ActOrder.check(when.on(), session.lastActOn(), guards);
    return when;
  }

  /**
   * Single votes of an open ballot: a member's own at any time, all of them for heads and
   * supervisors once the session is closed. Of secret ballots there are none.
   */
  List<VoteView> votes(UUID id) {
    access.requireReader();
    var session = sessions.read(id);
    access.requireSight(session);
    var own = access.member(session);
    var all = access.isOverseerOf(session) && session.state() == CouncilSessionState.CLOSED;
    if (own.isEmpty() && !access.isOverseerOf(session)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return boxes.openVotes(id).stream()
        .filter(vote -> all || own.filter(one -> one.id().equals(vote.member())).isPresent())
        .map(vote -> new VoteView(vote.nomination(), vote.member(), vote.choice()))
        .toList();
  }
}
