package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;
import vn.danvan.recognitionservice.round.Rounds;

/** Tries all preconditions of a nomination and changes nothing. */
@ApplicationScoped
class NominationCheckService {

  private static final Phrase NOT_OPEN =
      new Phrase("Đợt xét không mở (đang {0}).", "The round is not open (it is {0}).");
  private static final Phrase ALL_INVOLVED =
      new Phrase(
          "Cả {0} ủy viên hội đồng đều có liên quan.",
          "All {0} members of the council are involved.");

  private final NominationService nominations;
  private final SubmissionFactsReader facts;
  private final Reviewers reviewers;
  private final Rounds rounds;
  private final KnownModels models;
  private final VietnamTime time;
  private final Language language;

  NominationCheckService(
      NominationService nominations,
      SubmissionFactsReader facts,
      Reviewers reviewers,
      Rounds rounds,
      KnownModels models,
      VietnamTime time,
      Language language) {
    this.nominations = nominations;
    this.facts = facts;
    this.reviewers = reviewers;
    this.rounds = rounds;
    this.models = models;
    this.time = time;
    this.language = language;
  }

  /**
   * @param asked day on which a nomination that is still with its unit would be submitted, today if
   *     null; what was submitted is judged by the day of that
   */
  NominationCheckView check(UUID id, LocalDate asked) {
    var nomination = nominations.readable(id);
    if (asked != null && asked.isAfter(time.today())) {
      throw Parameters.invalid("on", asked.toString());
    }
    var round = rounds.find(nomination.roundId()).orElseThrow(PlatformProblem.UNKNOWN::because);
    var model =
        models
            .find(nomination.modelId())
            .orElseThrow(
                () -> PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(nomination.modelId()));
    var on = day(nomination, asked);
    var results = new ArrayList<GuardResult>();
    SubmissionGuards.results(facts.read(round, model, nomination, on), nomination.ownLevel(), on)
        .forEach(
            result -> {
              if (result.guard() == NominationRule.IN_TIME) {
                results.add(independence(nomination));
                results.add(inTime(result, nomination, round));
              } else {
                results.add(result);
              }
            });
    return NominationCheckView.of(nomination, on, results, language.preferred());
  }

  private LocalDate day(Nomination nomination, LocalDate asked) {
    if (!nomination.isWithTheUnit() && nomination.submittedOn() != null) {
      return nomination.submittedOn();
    }
    return asked == null ? time.today() : asked;
  }

  /** Nothing is submitted, or found eligible, but while the round is open. */
  private static GuardResult inTime(GuardResult byDay, Nomination nomination, RoundFacts round) {
    if (!nomination.isBeforeReview() || round.state() == RoundState.OPEN) {
      return byDay;
    }
    var reasons = new ArrayList<>(byDay.reasons());
    reasons.addFirst(Violation.of("", "round-not-open", "R-RND-07", NOT_OPEN, round.state()));
    return GuardResult.binding(NominationRule.IN_TIME, reasons);
  }

  /** The council is formed after the submission, so that this stands in the way of none. */
  private GuardResult independence(Nomination nomination) {
    var reasons =
        reviewers
            .of(nomination.facts())
            .filter(bench -> bench.shutOut() == bench.members())
            .map(
                bench ->
                    Violation.of(
                        "", "no-independent-reviewer", "R-CNS-04", ALL_INVOLVED, bench.members()))
            .map(List::of)
            .orElse(List.of());
    return new GuardResult(NominationRule.INDEPENDENT_REVIEWERS, false, reasons);
  }
}
