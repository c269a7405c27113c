package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.Unit;

/**
 * Passes open recommendations on when a unit that works on them is taken over whole. Those of a
 * divided unit stay until a person chooses: whoever stands above all its parts acts on its behalf.
 */
@ApplicationScoped
class RecommendationSuccessionService implements EventConsumer {

  private static final String OPEN =
      """
      SELECT id FROM recommendation
      WHERE (owner_unit_id = :unit OR lead_unit_id = :unit
             OR cooperating_unit_ids <> '{}' AND cooperating_unit_ids @> ARRAY[:unit])
        AND %s
      ORDER BY id
      """
          .formatted(RecommendationState.IS_OPEN);

  private final RecommendationRepository recommendations;
  private final Journal journal;
  private final Jdbi jdbi;

  RecommendationSuccessionService(
      RecommendationRepository recommendations, Journal journal, Jdbi jdbi) {
    this.recommendations = recommendations;
    this.journal = journal;
    this.jdbi = jdbi;
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

  /** Looked at again once they are locked: an act may have ended or moved one meanwhile. */
  private List<Recommendation> open(UUID closed) {
    var ids =
        jdbi.withHandle(
            handle -> handle.createQuery(OPEN).bind("unit", closed).mapTo(UUID.class).list());
    return recommendations.hold(ids).values().stream()
        .filter(found -> !found.state().isTerminal() && found.isWorkOf(closed))
        .toList();
  }
}
