package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.recognitionservice.levelchain.Procedure;

/** Facts of rounds, read as they are now in the database and not as a session remembers them. */
@ApplicationScoped
class RoundQueries implements Rounds {

  private static final String BY_IDS = "SELECT * FROM recognition_round WHERE id = ANY(:ids)";

  private final Jdbi jdbi;

  RoundQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<RoundFacts> find(UUID id) {
    return read(BY_IDS, List.of(id)).stream().findFirst();
  }

  @Override
  public Map<UUID, RoundFacts> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : read(BY_IDS, ids).stream().collect(Collectors.toMap(RoundFacts::id, Function.identity()));
  }

  @Override
  public Optional<LocalDate> extension(UUID round, Collection<UUID> units) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT until FROM round_extension WHERE round_id = :round"
                        + " AND unit_id = ANY(:units) ORDER BY until DESC LIMIT 1")
                .bind("round", round)
                .bind("units", units.toArray(UUID[]::new))
                .mapTo(LocalDate.class)
                .findOne());
  }

  @Override
  public RoundFacts hold(UUID id) {
    return read(BY_IDS + " FOR SHARE", List.of(id)).stream()
        .findFirst()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** A unit that may submit longer, and until when. */
  record Extension(UUID unit, LocalDate until) {}

  /** One more than the page holds, in the order of the units' ids. */
  List<Extension> extensions(UUID round, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT unit_id, until FROM round_extension WHERE round_id = :round"
                        + " AND unit_id > :after ORDER BY unit_id LIMIT :rows")
                .bind("round", round)
                .bind("after", page.afterId())
                .bind("rows", page.limit() + 1)
                .map(
                    (row, _) ->
                        new Extension(
                            row.getObject("unit_id", UUID.class),
                            row.getObject("until", LocalDate.class)))
                .list());
  }

  private List<RoundFacts> read(String query, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> facts(row))
                .list());
  }

  private static RoundFacts facts(ResultSet row) throws SQLException {
    return new RoundFacts(
        row.getObject("id", UUID.class),
        RoundState.valueOf(row.getString("state")),
        row.getObject("authority_id", UUID.class),
        row.getObject("province_id", UUID.class),
        row.getString("level"),
        Procedure.valueOf(row.getString("procedure")),
        row.getInt("year"),
        row.getObject("deadline", LocalDate.class),
        row.getInt("min_months"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("review_started_on", LocalDate.class),
        row.getBoolean("expects_units"),
        Set.of((UUID[]) row.getArray("expected_unit_ids").getArray()),
        row.getObject("late_entry_from", LocalDate.class),
        row.getObject("late_entry_to", LocalDate.class));
  }
}
