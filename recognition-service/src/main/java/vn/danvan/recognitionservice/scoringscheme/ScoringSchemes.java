package vn.danvan.recognitionservice.scoringscheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * What other packages ask of scoring schemes.
 *
 * @see "docs/rules.md: R-SCH-01 (a round keeps the edition of its opening)"
 */
@ApplicationScoped
public class ScoringSchemes {

  private static final String IN_FORCE =
      """
      SELECT * FROM scoring_scheme
      WHERE level = :level AND (province_id = :province OR province_id IS NULL)
        AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
      ORDER BY province_id IS NULL, edition DESC LIMIT 1
      """;

  /** A round opened by a process of the release before goes by the first national edition. */
  private static final String OF_ROUND =
      """
      SELECT scheme.* FROM recognition_round AS round JOIN scoring_scheme AS scheme
        ON scheme.id = round.scheme_id
        OR round.scheme_id IS NULL AND scheme.province_id IS NULL AND scheme.edition = 1
           AND scheme.level = round.level
      WHERE round.id = :round AND round.opened_on IS NOT NULL
      """;

  private static final String CRITERIA =
      """
      SELECT code, name_vi, name_en, maximum, minimum_percent FROM scoring_criterion
      WHERE scheme_id = :scheme ORDER BY position
      """;

  private final Jdbi jdbi;

  public ScoringSchemes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** By what the round judges; empty while it is only planned. */
  public Optional<SchemeFacts> ofRound(UUID roundId) {
    return read(OF_ROUND, Map.of("round", roundId));
  }

  /**
   * What a round that is opened on the day goes by: the newest edition of the province, otherwise
   * the newest of the national default.
   *
   * @param province null above provinces
   */
  public Optional<SchemeFacts> inForce(UUID province, String level, LocalDate on) {
    var nowhere = new UUID(0, 0);
    return read(
        IN_FORCE,
        Map.of("province", province == null ? nowhere : province, "level", level, "on", on));
  }

  private Optional<SchemeFacts> read(String query, Map<String, ?> bindings) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bindMap(bindings)
                .map((row, _) -> facts(row, handle))
                .findFirst());
  }

  private static SchemeFacts facts(ResultSet row, Handle handle) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SchemeFacts(
        id,
        row.getInt("edition"),
        Procedure.valueOf(row.getString("procedure")),
        criteria(id, handle),
        row.getObject("threshold", Integer.class),
        row.getBoolean("strict"),
        row.getObject("quota_per_unit", Integer.class),
        ballotRule(row),
        ScoringScheme.parts((String[]) row.getArray("dossier_parts").getArray()));
  }

  private static List<Criterion> criteria(UUID scheme, Handle handle) {
    return handle
        .createQuery(CRITERIA)
        .bind("scheme", scheme)
        .map(
            (row, _) ->
                new Criterion(
                    row.getString("code"),
                    row.getString("name_vi"),
                    row.getString("name_en"),
                    row.getInt("maximum"),
                    row.getInt("minimum_percent")))
        .list();
  }

  private static BallotRule ballotRule(ResultSet row) throws SQLException {
    var secret = row.getObject("secret_ballot", Boolean.class);
    return secret == null
        ? null
        : new BallotRule(
            secret,
            new Fraction(row.getInt("quorum_numerator"), row.getInt("quorum_denominator")),
            new Fraction(row.getInt("approval_numerator"), row.getInt("approval_denominator")),
            row.getInt("least_members"),
            row.getBoolean("odd_membership"));
  }
}
