package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.recognitionservice.round.ActOrder;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.scoringscheme.Criterion;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

/** The scores that members hand in, each their own. */
@ApplicationScoped
class CouncilScoreService {

  private final CouncilSessionRepository sessions;
  private final ScoreSheetRepository sheets;
  private final CouncilScores scores;
  private final CouncilSchemes schemes;
  private final BallotBoxes boxes;
  private final Rounds rounds;
  private final CouncilAccess access;
  private final RoundOccurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  CouncilScoreService(
      CouncilSessionRepository sessions,
      ScoreSheetRepository sheets,
      CouncilScores scores,
      CouncilSchemes schemes,
      BallotBoxes boxes,
      Rounds rounds,
      CouncilAccess access,
      RoundOccurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.scores = scores;
    this.schemes = schemes;
    this.boxes = boxes;
    this.rounds = rounds;
    this.access = access;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  ScoreSheetView score(UUID id, ScoresRequest request) {
    access.requireReader();
    var session = sessions.hold(id);
    var member = access.requireMember(session);
    var guards = validator.check(request);
    boxes.holdMember(member.id());
    var sheet = sheets.ofMember(id, member.id()).orElseGet(() -> ScoreSheet.of(id, member.id()));
    preconditions.match(sheet.version());
    if (session.state() != CouncilSessionState.SCORING) {
      throw CouncilProblem.SCORING_NOT_OPEN.because(session.state());
    }
    guards.pass();
    var round = rounds.find(session.roundId()).orElseThrow();
    var when = occurrences.of(request, session.authorityId(), round, Optional.empty(), guards);
    ActOrder.check(when.on(), session.lastActOn(), guards);
    PaperGuards.check(session, member, request.nominations(), "scores", "R-CNS-08", guards);
    ScoreGuards.check(request.scores(), criteria(session), guards);
    guards.pass();
    scores.replace(id, member.id(), request.scores());
    var event = sheet.score(request.scores().size());
    sheets.save(sheet);
    journal.append(event, when.noting(noted(request)));
    return new ScoreSheetView(id, sheet.version(), member.id(), null);
  }

  private List<Criterion> criteria(CouncilSession session) {
    return schemes.of(session.roundId()).map(SchemeFacts::criteria).orElse(List.of());
  }

  /** The private note that goes with the act, so that the journal proves what was handed in. */
  private static String noted(ScoresRequest request) {
    return request.scores().isEmpty()
        ? null
        : request.scores().stream()
            .map(one -> one.nomination() + " " + new TreeMap<>(one.points()))
            .sorted()
            .collect(Collectors.joining("\n"));
  }

  /** The caller's own scores. */
  ScoreSheetView sheet(UUID id) {
    access.requireReader();
    var session = sessions.read(id);
    var member = access.requireMember(session);
    var given =
        scores.ofMember(id, member.id()).stream()
            .collect(
                Collectors.groupingBy(
                    CouncilScores.Score::nomination,
                    LinkedHashMap::new,
                    Collectors.toMap(CouncilScores.Score::criterion, CouncilScores.Score::points)));
    return new ScoreSheetView(
        id,
        sheets.ofMember(id, member.id()).map(ScoreSheet::version).orElse(0L),
        member.id(),
        given.entrySet().stream()
            .map(one -> new ScoresRequest.Scores(one.getKey(), one.getValue()))
            .toList());
  }
}
