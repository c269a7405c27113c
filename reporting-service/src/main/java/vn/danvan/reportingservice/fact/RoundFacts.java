package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Rounds: which units each expects. A unit is not expected by its own round. */
@ApplicationScoped
class RoundFacts implements FactSource {

  record RoundData(
      String state,
      UUID authorityId,
      String level,
      Integer year,
      LocalDate openedOn,
      LocalDate deadline,
      List<UUID> expectedUnitIds) {}

  @Override
  public String topic() {
    return "rounds";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "RoundPlanned", "RoundOpened", "RoundReviewStarted", "RoundDecided", "RoundClosed");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var round = event.data(RoundData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.ROUND,
        event.recordedAt(),
        null,
        round.state(),
        round.authorityId(),
        flows(round));
  }

  private static List<Flow> flows(RoundData round) {
    var about = new Dimensions(null, round.level(), null);
    var deadline =
        Stream.ofNullable(round.deadline())
            .map(
                day ->
                    Flow.of(Metric.ROUND_DEADLINE, round.authorityId(), day, about, round.level()));
    return Stream.concat(deadline, expected(round, about)).toList();
  }

  private static Stream<Flow> expected(RoundData round, Dimensions about) {
    if (round.expectedUnitIds() == null) {
      return Stream.of();
    }
    return round.expectedUnitIds().stream()
        .distinct()
        .filter(unit -> !unit.equals(round.authorityId()))
        .map(
            unit ->
                Flow.inYear(
                    Metric.ROUND_EXPECTED,
                    unit,
                    round.year(),
                    round.openedOn(),
                    about,
                    round.authorityId().toString()));
  }
}
