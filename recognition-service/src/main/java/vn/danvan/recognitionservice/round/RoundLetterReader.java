package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Writes to the laggards of a round's board what they lack. */
@ApplicationScoped
class RoundLetterReader {

  private static final String STANDING =
      """
      SELECT considered, recognized, nominated,
        (SELECT own.state FROM recognition_round AS own
         WHERE own.authority_id = standing.unit_id AND own.year = standing.round_year
         ORDER BY own.planned_on DESC LIMIT 1) AS own_round
      FROM standing WHERE round_id = :round AND unit_id = :unit
      """;

  private final RoundRepository rounds;
  private final Rounds facts;
  private final RoundAccess access;
  private final UnitDirectory units;
  private final Jdbi jdbi;

  RoundLetterReader(
      RoundRepository rounds, Rounds facts, RoundAccess access, UnitDirectory units, Jdbi jdbi) {
    this.rounds = rounds;
    this.facts = facts;
    this.access = access;
    this.units = units;
    this.jdbi = jdbi;
  }

  private record Lack(boolean considered, int recognized, int nominated, RoundState ownRound) {

    static Lack of(ResultSet row) throws SQLException {
      var own = row.getString("own_round");
      return new Lack(
          row.getBoolean("considered"),
          row.getInt("recognized"),
          row.getInt("nominated"),
          own == null ? null : RoundState.valueOf(own));
    }
  }

  /**
   * The letter to a unit that lags behind.
   *
   * @param idOrCode of the unit
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} if the round does not
   *     expect it; {@code illegal-transition} unless the round is open or under review; {@code
   *     unit-not-lagging}
   * @see "docs/rules.md: R-RND-17 (letters to laggards)"
   */
  OfficialDocument letter(UUID id, String idOrCode) {
    access.requireKeeperRole();
    var round = rounds.read(id);
    var about = round.facts();
    access.requireKeeper(about.authorityId(), null);
    if (!round.state().isUnderWay()) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("letter", round.state());
    }
    var unit = units.tree().find(idOrCode).orElseThrow(PlatformProblem.UNKNOWN::because);
    var lack = lack(id, unit.id());
    if (StandingState.of(lack.considered(), lack.recognized()) != StandingState.NOT_CONSIDERED) {
      throw RoundProblem.UNIT_NOT_LAGGING.because(unit.name(), about.year());
    }
    return new RoundLetter(
            units.tree().name(about.authorityId()),
            unit.name(),
            unit.code(),
            round.title(),
            about.year(),
            facts
                .extension(id, withPredecessors(unit))
                .filter(about.deadline()::isBefore)
                .orElse(about.deadline()),
            round.consideredPercent(),
            lack.ownRound(),
            lack.nominated(),
            round.lastActOn() == null ? round.plannedOn() : round.lastActOn())
        .document();
  }

  private Lack lack(UUID round, UUID unit) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STANDING)
                    .bind("round", round)
                    .bind("unit", unit)
                    .map((row, _) -> Lack.of(row))
                    .findOne())
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private List<UUID> withPredecessors(Unit unit) {
    return Stream.concat(
            Stream.of(unit.id()), units.tree().predecessors(unit.id()).stream().map(Unit::id))
        .toList();
  }
}
