package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.StatelessSession;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads open recommendations page by page and writes their dates back with one statement: a session
 * that watches each of them costs many times as much.
 */
@ApplicationScoped
class RecountedDates {

  /** By the primary key, so that two that hold several rows don't wait for each other. */
  private static final String OPEN =
      """
      SELECT * FROM recommendation
      WHERE id > :after AND %s
        AND coalesce(restarted_on, received_on) <= :to
        AND greatest(due_on, closes_on) >= :from
      ORDER BY id LIMIT :limit FOR NO KEY UPDATE
      """
          .formatted(RecommendationState.IS_OPEN);

  private static final String MOVE =
      """
      UPDATE recommendation
      SET version = moved.version, due_on = moved.due_on, closes_on = moved.closes_on
      FROM unnest(:ids::uuid[], :versions::bigint[], :due::date[], :closes::date[])
        AS moved (id, version, due_on, closes_on)
      WHERE recommendation.id = moved.id AND recommendation.version = moved.version - 1
      """;

  private final StatelessSession session;
  private final Jdbi jdbi;

  RecountedDates(StatelessSession session, Jdbi jdbi) {
    this.session = session;
    this.jdbi = jdbi;
  }

  /**
   * The next open ones that are counted by the year's calendar, locked until the transaction ends.
   * What changes in them is written by {@link #move} alone.
   */
  List<Recommendation> open(int year, UUID after, int limit) {
    return session
        .createNativeQuery(OPEN, Recommendation.class)
        .setParameter("after", after)
        .setParameter("from", LocalDate.of(year, 1, 1).minusMonths(1))
        .setParameter("to", LocalDate.of(year, 12, 31))
        .setParameter("limit", limit)
        .list();
  }

  /** Writes the dates that moved; all of them are held. */
  void move(List<Recommendation> moved) {
    if (moved.isEmpty()) {
      return;
    }
    var written =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(MOVE)
                    .bind("ids", column(moved, Recommendation::id, UUID[]::new))
                    .bind("versions", column(moved, Recommendation::version, Long[]::new))
                    .bind("due", days(moved, Recommendation::dueOn))
                    .bind("closes", days(moved, Recommendation::closesOn))
                    .execute());
    if (written != moved.size()) {
      throw new IllegalStateException("What is held was changed by another");
    }
  }

  private static String[] days(
      List<Recommendation> moved, Function<Recommendation, LocalDate> day) {
    return column(moved, day.andThen(on -> Objects.toString(on, null)), String[]::new);
  }

  private static <T> T[] column(
      List<Recommendation> moved, Function<Recommendation, T> value, IntFunction<T[]> array) {
    return moved.stream().map(value).toArray(array);
  }
}
