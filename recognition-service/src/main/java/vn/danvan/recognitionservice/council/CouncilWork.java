package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.scoringscheme.Criterion;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

/** What members still have to do, and what a session came to. */
@ApplicationScoped
class CouncilWork {

  private final CouncilSessionRepository sessions;
  private final CouncilSessionReader reader;
  private final ScoreSheetRepository sheets;
  private final CouncilScores scores;
  private final CouncilSchemes schemes;
  private final BallotBoxes boxes;
  private final CouncilAccess access;
  private final UnitDirectory units;
  private final Language language;

  CouncilWork(
      CouncilSessionRepository sessions,
      CouncilSessionReader reader,
      ScoreSheetRepository sheets,
      CouncilScores scores,
      CouncilSchemes schemes,
      BallotBoxes boxes,
      CouncilAccess access,
      UnitDirectory units,
      Language language) {
    this.sessions = sessions;
    this.reader = reader;
    this.sheets = sheets;
    this.scores = scores;
    this.schemes = schemes;
    this.boxes = boxes;
    this.access = access;
    this.units = units;
    this.language = language;
  }

  WorklistView worklist(UUID id) {
    access.requireReader();
    var session = sessions.read(id);
    var member = access.requireMember(session);
    var electorate = Electorate.of(session.members(), session.agenda());
    var open =
        session.agenda().stream().filter(item -> !electorate.isShutOut(member, item)).toList();
    var scoring = session.state() == CouncilSessionState.SCORING && member.attends();
    var balloting = session.state() == CouncilSessionState.BALLOTING && member.attends();
    var criteria =
        scoring
            ? schemes.of(session.roundId()).map(SchemeFacts::criteria).orElse(List.<Criterion>of())
            : List.<Criterion>of();
    return new WorklistView(
        id,
        sheets.ofMember(id, member.id()).map(ScoreSheet::version).orElse(0L),
        session.state(),
        criteria.stream().map(this::criterion).toList(),
        scoring ? toScore(session, member, open, criteria) : List.of(),
        balloting ? toVote(session, member, open) : List.of(),
        session.agenda().stream()
            .filter(item -> electorate.isShutOut(member, item))
            .map(CouncilItem::nominationId)
            .toList());
  }

  private WorklistView.CriterionView criterion(Criterion criterion) {
    var english = language.preferred().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new WorklistView.CriterionView(
        criterion.code(), english ? criterion.nameEn() : criterion.nameVi(), criterion.maximum());
  }

  private List<WorklistView.Task> toScore(
      CouncilSession session,
      CouncilMember member,
      List<CouncilItem> items,
      List<Criterion> criteria) {
    var given =
        scores.ofMember(session.id(), member.id()).stream()
            .collect(
                Collectors.groupingBy(
                    CouncilScores.Score::nomination,
                    Collectors.mapping(
                        CouncilScores.Score::criterion, Collectors.toCollection(HashSet::new))));
    return items.stream()
        .map(
            item ->
                task(
                    item,
                    missing(criteria, given.getOrDefault(item.nominationId(), new HashSet<>()))))
        .filter(task -> !task.missing().isEmpty())
        .toList();
  }

  private static List<String> missing(List<Criterion> criteria, Set<String> given) {
    return criteria.stream().map(Criterion::code).filter(code -> !given.contains(code)).toList();
  }

  private List<WorklistView.Task> toVote(
      CouncilSession session, CouncilMember member, List<CouncilItem> items) {
    var voted = boxes.voted(session.id(), member.id());
    return items.stream()
        .filter(item -> !voted.contains(item.nominationId()))
        .map(item -> task(item, List.of()))
        .toList();
  }

  private WorklistView.Task task(CouncilItem item, List<String> missing) {
    return new WorklistView.Task(
        item.nominationId(),
        item.modelId(),
        item.title(),
        units.tree().ref(item.unitId()),
        units.tree().ref(item.ownerUnitId()),
        missing);
  }

  /** Scores are shown once all of them are in, votes once the session is closed. */
  CouncilResultsView results(UUID id) {
    var session = reader.visible(id);
    var electorate = Electorate.of(session.members(), session.agenda());
    var turnout = boxes.turnout(id);
    var scored = scored(session);
    return new CouncilResultsView(
        id,
        session.version(),
        session.state(),
        session.agenda().stream()
            .map(
                item ->
                    new CouncilResultsView.Line(
                        item.nominationId(),
                        item.modelId(),
                        item.title(),
                        units.tree().ref(item.unitId()),
                        units.tree().ref(item.ownerUnitId()),
                        electorate.entitled(item),
                        turnout.getOrDefault(item.nominationId(), 0),
                        scored.map(results -> shown(results.of(item.nominationId()))).orElse(null),
                        item.outcome(),
                        item.votesFor(),
                        item.votesCast(),
                        item.overruleReason()))
            .toList());
  }

  private static CouncilResultsView.Scored shown(ScoreResults.Result result) {
    return new CouncilResultsView.Scored(
        result.scoredBy(), result.means(), result.total(), result.warnings());
  }

  private Optional<ScoreResults> scored(CouncilSession session) {
    return session.hasScored() && session.state() != CouncilSessionState.SCORING
        ? results(session)
        : Optional.empty();
  }

  /** What the scores come to; empty where the round's scheme scores nothing. */
  Optional<ScoreResults> results(CouncilSession session) {
    return schemes
        .of(session.roundId())
        .filter(scheme -> !scheme.criteria().isEmpty())
        .map(scheme -> ScoreResults.of(session, scheme, scores.ofSession(session.id())));
  }
}
