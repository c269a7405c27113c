package vn.danvan.reportingservice.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.platform.units.UnitTree;

/**
 * A report that lists models: its one figure is how many entries there are. A list names the first
 * {@value #ROWS}; all of them open as records.
 */
abstract class ModelList<E extends ModelList.Entry> implements Report {

  static final int ROWS = 5_000;

  private static final String TOTAL = "total";
  private static final String FIRST = "0001-01-01";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private final String byDate;
  private final String byToday;
  private final List<Figure> figures;

  /** What a list says of a model. */
  interface Entry {

    Map<String, Object> row();

    /** Its sort key is a day and an id. */
    RecordView view();
  }

  /**
   * @param select entries in the order of their sort keys, to be completed by how flows are found
   *     that belong to the unit
   */
  ModelList(String select, String vi, String en) {
    byDate =
        select.formatted(
            "unit_closure closure JOIN flow ON closure.ancestor = :unit AND flow.unit_id = closure.unit"
                + " AND (closure.placed IS NULL OR closure.placed @> flow.on_date)");
    // By today's tree it is known which units belong to the one asked for.
    byToday =
        select.formatted(
            "unnest(:units::uuid[]) AS closure (unit) JOIN flow ON flow.unit_id = closure.unit");
    figures = List.of(Figure.own(TOTAL, vi, en));
  }

  abstract E entry(ResultSet row, UnitTree tree) throws SQLException;

  @Override
  public final List<Figure> figures() {
    return figures;
  }

  @Override
  public final List<By> groupings() {
    return List.of(By.MODEL);
  }

  @Override
  public final boolean filtersByLinks() {
    return true;
  }

  @Override
  public final Content compute(Handle handle, Question question) {
    var listed = read(handle, question, List.of(), ROWS);
    return new Content(
        Map.of(TOTAL, listed.size() < ROWS ? (long) listed.size() : count(handle, question)),
        listed.stream().map(Entry::row).toList(),
        List.of(),
        List.of());
  }

  @Override
  public final List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    return read(handle, question, after, limit).stream().map(Entry::view).toList();
  }

  private long count(Handle handle, Question question) {
    var all = "SELECT count(*) FROM (" + select(question) + ") AS listed";
    return bind(handle.createQuery(all), question, List.of(), Integer.MAX_VALUE)
        .mapTo(Long.class)
        .one();
  }

  private List<E> read(Handle handle, Question question, List<String> after, int limit) {
    return bind(handle.createQuery(select(question)), question, after, limit)
        .map((row, _) -> entry(row, question.tree()))
        .list();
  }

  private String select(Question question) {
    return question.filter().narrow(question.current() == null ? byDate : byToday);
  }

  private static Query bind(Query query, Question question, List<String> after, int limit) {
    if (question.current() == null) {
      query.bind("unit", question.unit().id());
    } else {
      query.bind("units", question.current().units().toArray(UUID[]::new));
    }
    return question
        .filter()
        .bind(query)
        .bind("from", question.period().from())
        .bind("to", question.period().to())
        .bind("asOf", question.standpoint().asOf().toString())
        .bind("afterDate", after.isEmpty() ? FIRST : after.getFirst())
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit);
  }
}
