package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.Unit;

/**
 * Passes open recommendations on when a unit that works on them is taken over whole. Those of a
 * divided unit stay: whoever stands above all its parts acts on its behalf.
 */
@ApplicationScoped
class RecommendationSuccessionService implements EventConsumer {

  private final RecommendationRepository recommendations;
  private final Journal journal;

  RecommendationSuccessionService(RecommendationRepository recommendations, Journal journal) {
    this.recommendations = recommendations;
    this.journal = journal;
  }

  @Override
  public Set<String> topics() {
    return Set.of("units");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.UnitSucceeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(event -> follow(event.data(Unit.class)));
  }

  void follow(Unit closed) {
    closed.wholeSuccessor().ifPresent(heir -> pass(closed.id(), heir));
  }

  private void pass(UUID closed, Unit.Succession heir) {
    var facts = new ArrayList<Journal.Fact>();
    for (var recommendation : open(closed)) {
      facts.add(
          new Journal.Fact(
              recommendation.pass(closed, heir.unitId()), Occurrence.on(heir.effective())));
    }
    recommendations.flush();
    journal.appendAll(facts);
  }

  private List<Recommendation> open(UUID closed) {
    return recommendations
        .find(
            "(ownerUnitId = ?1 or leadUnitId = ?1) and state not in ?2 order by id",
            closed,
            Set.of(
                RecommendationState.CLOSED,
                RecommendationState.FORWARDED,
                RecommendationState.REJECTED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
