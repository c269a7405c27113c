package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** The catalogue's own statement without the service around it. */
final class BareSearch implements ClosedLoop.Step {

  static final int LIMIT = 20;

  private final Connection connection;
  private final PreparedStatement statement;
  private final SearchKind kind;
  private final int of;

  /**
   * @param of how many models there are
   */
  BareSearch(Connection connection, SearchKind kind, int of) throws SQLException {
    this.connection = connection;
    this.kind = kind;
    this.of = of;
    if (kind == SearchKind.SYLLABLES) {
      // By the words' index, which is what is compared. The planner may walk the newest models
      // instead and look at each one's words, which is fast for words that most titles hold.
      try (var setting = connection.createStatement()) {
        setting.execute("SET enable_indexscan = off");
      }
    }
    statement =
        connection.prepareStatement(
            """
            SELECT model_id, title, state, field_code, basic_field_code, owner_unit_id, owner_kind, province_id,
                   area_unit_id, registered_level, registered_on, years
            FROM catalogue_entry entry WHERE entry.tokens @@ CAST(? AS tsquery)
            ORDER BY entry.registered_on DESC, entry.model_id DESC LIMIT ?
            """);
  }

  @Override
  public void once() throws SQLException {
    statement.setString(1, kind.query(ThreadLocalRandom.current().nextInt(of)));
    statement.setInt(2, LIMIT);
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString("title");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
