package vn.danvan.recognitionservice.levelchain;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.AfterCommit;
import vn.danvan.platform.persistence.Remembered;
import vn.danvan.platform.rest.Parameters;

/**
 * Which level nominates to which, by province and date. What another process changed shows within a
 * second.
 *
 * @see "docs/rules.md: R-RND-02 (levels are data), R-LVL-01 (a province's own chain)"
 */
@ApplicationScoped
public class LevelChains {

  private static final String ALL = "all";

  private final Remembered<String, List<Known>> chains;
  private final AfterCommit afterCommit;

  public LevelChains(PGSimpleDataSource unpooled, AfterCommit afterCommit) {
    this.chains = new Remembered<>(unpooled, (handle, _) -> Optional.of(read(handle)));
    this.afterCommit = afterCommit;
  }

  /**
   * A step and whose it is.
   *
   * @param provinceId null for the national chain
   */
  private record Known(UUID provinceId, LevelStep step) {}

  /**
   * What holds for the level on the day: the province's own step, otherwise the national one; empty
   * for a level that is in neither chain then.
   *
   * @param province null above provinces
   */
  public Optional<LevelStep> step(UUID province, String level, LocalDate on) {
    return Stream.concat(own(province), national())
        .filter(step -> step.level().equals(level) && step.holdsOn(on))
        .findFirst();
  }

  /** What holds for the level on the day or held last before it. */
  public Optional<LevelStep> stepOrLast(UUID province, String level, LocalDate on) {
    return step(province, level, on)
        .or(
            () ->
                Stream.concat(own(province), national())
                    .filter(step -> step.level().equals(level) && !step.validFrom().isAfter(on))
                    .max(Comparator.comparing(LevelStep::validFrom)));
  }

  /**
   * The levels that nominate to a round's level on the day; none where models are registered at the
   * level itself.
   */
  public List<LevelStep> below(UUID province, LevelStep step, LocalDate on) {
    return step.registers()
        ? List.of()
        : levels()
            .flatMap(level -> step(province, level, on).stream())
            .filter(lower -> step.level().equals(lower.nominatesTo()))
            .toList();
  }

  /**
   * The level and those to which it leads upwards on the day; empty if no chain ever had it.
   *
   * @param province null above provinces
   */
  Set<String> upwards(UUID province, String level, LocalDate on) {
    var passed = new LinkedHashSet<String>();
    var next = isKnown(level) ? level : null;
    while (next != null && passed.add(next)) {
      next = step(province, next, on).map(LevelStep::nominatesTo).orElse(null);
    }
    return passed;
  }

  /** Whether some chain has or had the level. */
  public boolean isKnown(String level) {
    return levels().anyMatch(level::equals);
  }

  /** The level that a query parameter names, or null; one that no chain ever had is 400. */
  public String parameter(String name, String level) {
    if (level != null && !isKnown(level)) {
      throw Parameters.invalid(name, level);
    }
    return level;
  }

  /** What other processes have committed shows at once. */
  void reread() {
    chains.forget(ALL);
  }

  /** What this process changes shows at once when it is committed. */
  void changed() {
    afterCommit.run(() -> chains.forget(ALL));
  }

  @PreDestroy
  void close() {
    chains.close();
  }

  private Stream<String> levels() {
    return all().stream().map(known -> known.step().level()).distinct();
  }

  private Stream<LevelStep> own(UUID province) {
    return all().stream()
        .filter(known -> known.provinceId() != null && known.provinceId().equals(province))
        .map(Known::step);
  }

  private Stream<LevelStep> national() {
    return all().stream().filter(known -> known.provinceId() == null).map(Known::step);
  }

  private List<Known> all() {
    return chains.find(ALL).orElse(List.of());
  }

  private static List<Known> read(Handle handle) {
    return handle
        .createQuery("SELECT * FROM level_chain ORDER BY level, valid_from")
        .map((row, _) -> new Known(row.getObject("province_id", UUID.class), step(row)))
        .list();
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
        kinds((String[]) row.getArray("unit_kinds").getArray()),
        row.getObject("own_level_until", Integer.class));
  }

  private static Set<String> kinds(String[] kinds) {
    return new TreeSet<>(Arrays.asList(kinds));
  }
}
