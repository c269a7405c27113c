package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;

/**
 * Keeps the boards of rounds true. What comes out of a unit's own round is kept beside it, so that
 * a board that is set up later starts with it. Whoever changes an outcome holds the year's lock
 * shared, whoever sets a board up holds it alone: no outcome falls between the two.
 */
@ApplicationScoped
class StandingService implements Standings {

  private final StandingRepository standings;
  private final RoundRepository rounds;
  private final UnitDirectory units;
  private final Journal journal;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  StandingService(
      StandingRepository standings,
      RoundRepository rounds,
      UnitDirectory units,
      Journal journal,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.standings = standings;
    this.rounds = rounds;
    this.units = units;
    this.journal = journal;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  /** Sets the board up when the round opens. */
  void open(RoundFacts round, List<UUID> expected, Occurrence when) {
    var outcomes =
        jdbi.withHandle(
            handle -> {
              TransactionLock.take(handle, ofYear(round));
              return outcomes(handle, expected, round.year());
            });
    var opened =
        expected.stream()
            .map(
                unit -> {
                  var outcome = outcomes.getOrDefault(unit, Outcome.NONE);
                  return Standing.open(round, unit, outcome.considered(), outcome.recognized());
                })
            .toList();
    standings.persist(opened);
    standings.flush();
    append(opened.stream().map(Standing::opened).toList(), when);
  }

  @Override
  public void considered(RoundFacts round, Occurrence when) {
    var first =
        jdbi.withHandle(
            handle -> {
              if (isConsidered(handle, round.id())) {
                return false;
              }
              TransactionLock.share(handle, ofYear(round));
              return handle
                      .createUpdate(
                          """
                          INSERT INTO round_outcome (round_id, considered, recognized) VALUES (:round, true, 0)
                          ON CONFLICT (round_id) DO UPDATE SET considered = true
                          WHERE NOT round_outcome.considered
                          """)
                      .bind("round", round.id())
                      .execute()
                  > 0;
            });
    if (first) {
      change(standings.ofUnit(round.authorityId(), round.year()), Standing::consider, when);
    }
  }

  @Override
  public void recognized(RoundFacts round, int models, Occurrence when) {
    jdbi.useHandle(
        handle -> {
          TransactionLock.share(handle, ofYear(round));
          handle
              .createUpdate(
                  """
                  INSERT INTO round_outcome (round_id, considered, recognized) VALUES (:round, true, :models)
                  ON CONFLICT (round_id) DO UPDATE SET
                    considered = true, recognized = round_outcome.recognized + excluded.recognized
                  """)
              .bind("round", round.id())
              .bind("models", models)
              .execute();
        });
    change(
        standings.ofUnit(round.authorityId(), round.year()),
        standing -> standing.recognize(models),
        when);
  }

  @Override
  public void revoked(RoundFacts round, int models, Occurrence when) {
    jdbi.useHandle(
        handle -> {
          TransactionLock.share(handle, ofYear(round));
          handle
              .createUpdate(
                  "UPDATE round_outcome SET recognized = recognized - :models"
                      + " WHERE round_id = :round")
              .bind("round", round.id())
              .bind("models", models)
              .execute();
        });
    change(
        standings.ofUnit(round.authorityId(), round.year()),
        standing -> standing.revoke(models),
        when);
  }

  @Override
  public void nominated(RoundFacts round, UUID unit, Occurrence when) {
    change(standings.ofUnit(unit, round.id()), Standing::nominate, when);
  }

  /** How many models the round has recognized. */
  int recognized(UUID round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT recognized FROM round_outcome WHERE round_id = :round")
                .bind("round", round)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }

  Page<StandingView> list(UUID round, StandingState state, PageRequest page) {
    rounds.read(round);
    var query = KeysetQuery.from("standing").equal("round_id", round);
    if (state != null) {
      query.and(where(state));
    }
    var found = standings.inOrder(query.ids(jdbi, page));
    return page.page(found, standing -> List.of(standing.id().toString())).map(this::view);
  }

  static String where(StandingState state) {
    return switch (state) {
      case NOT_CONSIDERED -> "NOT considered AND recognized = 0";
      case CONSIDERED_NONE -> "considered AND recognized = 0";
      case RECOGNIZED -> "recognized > 0";
    };
  }

  /** What changed on the round's board since a position of the sync. */
  Page<StandingView> changed(UUID round, String changesAfter, int limit) {
    rounds.read(round);
    return changes.read(
        StandingChanged.TYPE,
        changesAfter,
        limit,
        ids ->
            standings
                .inOrder(KeysetQuery.from("standing").equal("round_id", round).among(jdbi, ids))
                .stream()
                .map(this::view)
                .collect(Collectors.toMap(StandingView::id, Function.identity())),
        _ -> Optional.empty());
  }

  private void change(
      List<Standing> found, Function<Standing, Optional<StandingChanged>> act, Occurrence when) {
    var events = found.stream().map(act).flatMap(Optional::stream).toList();
    standings.flush();
    append(events, when);
  }

  /** The act's reason stays with the act; the standing only follows. */
  private void append(List<StandingChanged> events, Occurrence when) {
    var following = new Occurrence(when.on(), when.late(), null, when.onBehalfOf());
    journal.appendAll(events.stream().map(event -> new Journal.Fact(event, following)).toList());
  }

  private record Outcome(boolean considered, int recognized) {
    static final Outcome NONE = new Outcome(false, 0);
  }

  private static Map<UUID, Outcome> outcomes(Handle handle, List<UUID> units, int year) {
    var found = new HashMap<UUID, Outcome>();
    handle
        .createQuery(
            """
            SELECT authority_id, bool_or(considered) AS considered, sum(recognized) AS recognized
            FROM round_outcome JOIN recognition_round ON recognition_round.id = round_id
            WHERE year = :year AND authority_id = ANY(:units) GROUP BY authority_id
            """)
        .bind("year", year)
        .bind("units", units.toArray(UUID[]::new))
        .map(
            (row, _) ->
                Map.entry(
                    row.getObject("authority_id", UUID.class),
                    new Outcome(row.getBoolean("considered"), row.getInt("recognized"))))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static boolean isConsidered(Handle handle, UUID round) {
    return handle
        .createQuery("SELECT considered FROM round_outcome WHERE round_id = :round")
        .bind("round", round)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private static String ofYear(RoundFacts round) {
    return "standings " + round.year();
  }

  private StandingView view(Standing standing) {
    return new StandingView(
        standing.id(),
        standing.version(),
        standing.roundId(),
        standing.unitId(),
        units.tree().ref(standing.unitId()),
        standing.state(),
        standing.considered(),
        standing.recognized(),
        standing.nominated());
  }
}
