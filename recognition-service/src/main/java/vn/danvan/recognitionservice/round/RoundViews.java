package vn.danvan.recognitionservice.round;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;

/** Shows rounds, and what the caller may do with them. */
@ApplicationScoped
class RoundViews {

  private final UnitDirectory units;
  private final RoundAccess access;
  private final StandingService standings;
  private final List<RoundFollower> followers;

  RoundViews(
      UnitDirectory units,
      RoundAccess access,
      StandingService standings,
      @All List<RoundFollower> followers) {
    this.units = units;
    this.access = access;
    this.standings = standings;
    this.followers = followers;
  }

  int count(ToIntFunction<RoundFollower> open) {
    return followers.stream().mapToInt(open).sum();
  }

  RoundView of(RecognitionRound round) {
    var facts = round.facts();
    return new RoundView(
        round.id(),
        round.version(),
        round.state(),
        units.tree().ref(facts.authorityId()),
        facts.year(),
        facts.level(),
        !facts.expectsUnits(),
        round.title(),
        facts.deadline(),
        round.deadlineAsPlanned(),
        facts.minMonths(),
        facts.procedure(),
        round.schemeId(),
        round.consideredPercent() == null ? null : new RoundView.Target(round.consideredPercent()),
        round.expectedUnitIds().size(),
        round.plannedOn(),
        facts.openedOn(),
        facts.reviewStartedOn(),
        round.decidedOn(),
        round.closedOn(),
        round.noneRecognizedOn() == null
            ? null
            : new RoundView.NoneRecognized(
                round.noneRecognizedOn(), round.minutesNumber(), round.minutesDate()),
        facts.lateEntryFrom() == null
            ? null
            : new RoundView.Retrospective(facts.lateEntryFrom(), facts.lateEntryTo()),
        allowedActions(round));
  }

  private List<AllowedAction> allowedActions(RecognitionRound round) {
    if (!access.isKeeper(round.facts().authorityId())) {
      return List.of();
    }
    var id = round.id();
    return switch (round.state()) {
      case PLANNED -> List.of(action(id, "opening", 0, ""));
      case OPEN ->
          List.of(
              action(id, "review", count(each -> each.unchecked(id)), "nominations-unchecked"),
              action(id, "extensions", 0, ""));
      case REVIEWING ->
          List.of(
              action(id, "decision", count(each -> each.undecided(id)), "nominations-undecided"),
              consideration(round));
      case DECIDED ->
          List.of(
              action(
                  id, "closure", count(each -> each.unrecognized(id)), "approved-not-recognized"),
              consideration(round));
      case CLOSED -> List.of();
    };
  }

  private AllowedAction consideration(RecognitionRound round) {
    var id = round.id();
    var missing = new ArrayList<String>();
    if (round.noneRecognizedOn() != null) {
      missing.add("illegal-transition");
    }
    if (count(each -> each.undecided(id)) > 0) {
      missing.add("nominations-undecided");
    }
    if (count(each -> each.unrecognized(id)) + standings.recognized(id) > 0) {
      missing.add("some-recognized");
    }
    return new AllowedAction(
        "consideration",
        RoundService.PATH + "/" + id + "/consideration",
        missing.isEmpty(),
        missing);
  }

  private static AllowedAction action(UUID round, String act, int open, String missing) {
    var href = RoundService.PATH + "/" + round + "/" + act;
    return open == 0
        ? AllowedAction.ready(act, href)
        : new AllowedAction(act, href, false, List.of(missing));
  }
}
