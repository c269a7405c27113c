package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.recognitionservice.scoringscheme.BallotRule;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;
import vn.danvan.recognitionservice.scoringscheme.ScoringSchemes;

/** By what the council of a round judges, as the round's scheme says. */
@ApplicationScoped
class CouncilSchemes {

  private final ScoringSchemes schemes;

  CouncilSchemes(ScoringSchemes schemes) {
    this.schemes = schemes;
  }

  Optional<SchemeFacts> of(UUID round) {
    return schemes.ofRound(round);
  }

  CouncilRule rule(UUID round) {
    return of(round)
        .map(SchemeFacts::ballotRule)
        .map(CouncilSchemes::rule)
        .orElse(CouncilRule.DEFAULT);
  }

  boolean isStrict(UUID round) {
    return of(round).map(SchemeFacts::strict).orElse(false);
  }

  private static CouncilRule rule(BallotRule rule) {
    return new CouncilRule(
        Boolean.TRUE.equals(rule.secret()) ? BallotKind.SECRET : BallotKind.OPEN,
        rule.leastMembers(),
        Boolean.TRUE.equals(rule.oddMembership()),
        rule.quorum().numerator(),
        rule.quorum().denominator(),
        rule.approval().numerator(),
        rule.approval().denominator());
  }
}
