package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers committed journal rows without gaps and chains their hashes. Only rows that are visible
 * are taken, so that a late committer simply comes in a later batch; reading the journal by its
 * sequence would skip it.
 */
final class Sealer {

  private static final int BATCH = 2_000;

  private static final String TAKE =
      """
      WITH next AS (SELECT seq FROM unsealed ORDER BY seq LIMIT ?),
      taken AS (DELETE FROM unsealed USING next WHERE unsealed.seq = next.seq RETURNING unsealed.seq)
      SELECT journal.seq, journal.row_sha256 FROM taken JOIN journal USING (seq) ORDER BY journal.seq
      """;
  private static final String HEAD =
      "SELECT position, chain_sha256 FROM journal_seal ORDER BY position DESC LIMIT 1";
  private static final String SEAL =
      "INSERT INTO journal_seal (position, seq, chain_sha256) VALUES (?, ?, ?)";

  private record Row(long seq, byte[] hash) {}

  /** Seals one batch in the connection's transaction; answers how many rows. */
  int seal(Connection connection) throws SQLException {
    var rows = take(connection);
    if (rows.isEmpty()) {
      return 0;
    }
    long position = 0;
    var chain = new byte[0];
    try (var head = connection.prepareStatement(HEAD);
        var result = head.executeQuery()) {
      if (result.next()) {
        position = result.getLong(1);
        chain = result.getBytes(2);
      }
    }
    try (var insert = connection.prepareStatement(SEAL)) {
      for (var row : rows) {
        chain = Journal.sha256(chain, row.hash());
        insert.setLong(1, ++position);
        insert.setLong(2, row.seq());
        insert.setBytes(3, chain);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return rows.size();
  }

  private static List<Row> take(Connection connection) throws SQLException {
    var rows = new ArrayList<Row>();
    try (var take = connection.prepareStatement(TAKE)) {
      take.setInt(1, BATCH);
      try (var result = take.executeQuery()) {
        while (result.next()) {
          rows.add(new Row(result.getLong(1), result.getBytes(2)));
        }
      }
    }
    return rows;
  }
}
