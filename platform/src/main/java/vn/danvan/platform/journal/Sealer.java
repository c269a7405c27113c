package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.text.Sha256;

/**
 * Numbers committed journal rows without gaps and chains their hashes. Only rows that are visible
 * are taken, so that a late committer simply comes in a later batch; reading the journal by its
 * sequence would skip it.
 */
final class Sealer {

  /**
   * By arrays, for which the planner uses the primary keys. As joins it goes by the statistics of a
   * table that fills and empties all the time, and now and then reads the whole journal.
   */
  private static final String TAKE =
      """
      WITH taken AS (
        DELETE FROM unsealed WHERE seq = ANY (ARRAY(SELECT seq FROM unsealed ORDER BY seq LIMIT ?)) RETURNING seq)
      SELECT seq, row_sha256, %s FROM journal WHERE seq = ANY (ARRAY(SELECT seq FROM taken)) ORDER BY seq
      """
          .formatted(JournalRows.ENTRY);

  private static final String HEAD =
      "SELECT position, chain_sha256 FROM journal_seal ORDER BY position DESC LIMIT 1";
  private static final String SEAL =
      "INSERT INTO journal_seal (position, seq, chain_sha256) VALUES (?, ?, ?)";

  private final Connection connection;
  private long position;
  private boolean full;
  private byte[] chain = new byte[0];

  /** Goes on at the head; for the process that holds the lead, as long as it holds it. */
  Sealer(Connection connection) throws SQLException {
    this.connection = connection;
    try (var head = connection.prepareStatement(HEAD);
        var result = head.executeQuery()) {
      if (result.next()) {
        position = result.getLong(1);
        chain = result.getBytes(2);
      }
    }
  }

  /** Whether the last batch was a full one, so that more rows may wait. */
  boolean hasMore() {
    return full;
  }

  /** The last position given. */
  long head() {
    return position;
  }

  /**
   * Seals one batch. Leaves the transaction open: the caller commits it. After a failure this
   * sealer is void.
   */
  List<Relay.Entry> seal() throws SQLException {
    connection.setAutoCommit(false);
    var sealed = new ArrayList<Relay.Entry>();
    try (var take = connection.prepareStatement(TAKE);
        var insert = connection.prepareStatement(SEAL)) {
      take.setInt(1, JournalRows.BATCH);
      try (var row = take.executeQuery()) {
        while (row.next()) {
          chain = Sha256.of(chain, row.getBytes("row_sha256"));
          insert.setLong(1, ++position);
          insert.setLong(2, row.getLong("seq"));
          insert.setBytes(3, chain);
          insert.addBatch();
          sealed.add(JournalRows.entry(row, position));
        }
      }
      insert.executeBatch();
    }
    full = sealed.size() == JournalRows.BATCH;
    return sealed;
  }

  void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }
}
