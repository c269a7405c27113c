package vn.danvan.recognitionservice.levelchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.rest.Parameters;

/**
 * Which level nominates to which, by date.
 *
 * @see "docs/rules.md: R-RND-02 (levels are data)"
 */
@ApplicationScoped
public class LevelChains {

  private final Jdbi jdbi;
  private volatile List<LevelStep> steps;

  public LevelChains(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What holds for the level on the day; empty for a level that is not in the chain then. */
  public Optional<LevelStep> step(String level, LocalDate on) {
    return all().stream()
        .filter(step -> step.level().equals(level) && step.holdsOn(on))
        .findFirst();
  }

  /**
   * The level that nominates to a round's level on the day; empty where models are registered at
   * the level itself.
   */
  public Optional<LevelStep> below(LevelStep step, LocalDate on) {
    return step.registers()
        ? Optional.empty()
        : all().stream()
            .filter(lower -> step.level().equals(lower.nominatesTo()) && lower.holdsOn(on))
            .findFirst();
  }

  /** The level that a query parameter names, or null; one that no chain ever had is 400. */
  public String parameter(String name, String level) {
    if (level != null && all().stream().noneMatch(step -> step.level().equals(level))) {
      throw Parameters.invalid(name, level);
    }
    return level;
  }

  /** The chains change by migration only, so one look is enough. */
  private List<LevelStep> all() {
    var known = steps;
    if (known == null) {
      known =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery("SELECT * FROM level_chain ORDER BY level, valid_from")
                      .map((row, _) -> step(row))
                      .list());
      steps = known;
    }
    return known;
  }

  private static LevelStep step(ResultSet row) throws SQLException {
    return new LevelStep(
        row.getString("level"),
        row.getString("nominates_to"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("registers"),
        Procedure.valueOf(row.getString("procedure")),
        row.getInt("default_min_months"),
        kinds((String[]) row.getArray("unit_kinds").getArray()));
  }

  private static Set<String> kinds(String[] kinds) {
    return new TreeSet<>(Arrays.asList(kinds));
  }
}
