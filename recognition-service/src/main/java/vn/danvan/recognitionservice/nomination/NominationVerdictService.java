package vn.danvan.recognitionservice.nomination;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.Standings;
import vn.danvan.recognitionservice.scoringscheme.BallotRule;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;
import vn.danvan.recognitionservice.scoringscheme.ScoringSchemes;

/** Verdicts that come about elsewhere, such as in a council. */
@ApplicationScoped
class NominationVerdictService implements Verdicts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final NominationRepository nominations;
  private final Nominations facts;
  private final Standings standings;
  private final ScoringSchemes schemes;
  private final Journal journal;
  private final List<VerdictHold> holds;

  NominationVerdictService(
      NominationRepository nominations,
      Nominations facts,
      Standings standings,
      ScoringSchemes schemes,
      Journal journal,
      @All List<VerdictHold> holds) {
    this.nominations = nominations;
    this.facts = facts;
    this.standings = standings;
    this.schemes = schemes;
    this.journal = journal;
    this.holds = holds;
  }

  @Override
  public List<Nominations.Facts> underReview(UUID round) {
    return facts.hold(
        nominations.ofRound(round, Set.of(NominationState.IN_REVIEW)).stream()
            .map(Nomination::id)
            .toList());
  }

  @Override
  public void decideAll(
      RoundFacts round, Map<UUID, Verdict> verdicts, MinutesRef minutes, Occurrence when) {
    var held = nominations.hold(verdicts.keySet());
    if (held.size() < verdicts.size()) {
      throw PlatformProblem.UNKNOWN.because();
    }
    var guards = new Guards();
    var ballot = ballotRule(round);
    var decided = new ArrayList<Journal.Fact>(held.size());
    held.values().stream()
        .sorted(Comparator.comparing(Nomination::id))
        .forEach(
            one -> {
              var verdict = verdicts.get(one.id());
              var event = one.decide(verdict, round.procedure(), ballot, when.on(), guards);
              one.explain(
                  verdict.outcome() == Verdict.Outcome.NOT_APPROVED
                      ? reason(verdict, minutes)
                      : null);
              decided.add(new Journal.Fact(event, when));
            });
    nominations.flush();
    journal.appendAll(decided);
    standings.considered(round, when);
  }

  private static String reason(Verdict verdict, MinutesRef minutes) {
    return "Biên bản số %s ngày %s: %d phiếu thuận trên %d phiếu, chưa đủ điều kiện công nhận."
        .formatted(
            minutes.number(), DAY.format(minutes.date()), verdict.votesFor(), verdict.votesCast());
  }

  /** By what the round's council votes; null where none does. */
  BallotRule ballotRule(RoundFacts round) {
    return schemes.ofRound(round.id()).map(SchemeFacts::ballotRule).orElse(null);
  }

  /** Refuses what somebody else has in hand. */
  void requireFree(UUID nomination) {
    for (var hold : holds) {
      if (!hold.held(List.of(nomination)).isEmpty()) {
        throw hold.refusal();
      }
    }
  }

  Set<UUID> held(Collection<UUID> candidates) {
    var found = new HashSet<UUID>();
    holds.forEach(hold -> found.addAll(hold.held(candidates)));
    return found;
  }
}
