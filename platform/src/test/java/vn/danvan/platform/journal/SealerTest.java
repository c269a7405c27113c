package vn.danvan.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealerTest {

  private static final int BATCH = 1_000;

  private JournalDatabase database;

  @BeforeEach
  void anEmptyJournal() throws SQLException {
    database = JournalDatabase.fresh("test_platform_sealer");
  }

  @Test
  void nothingToSealIsNothingSealed() throws SQLException {
    assertThat(seal()).isZero();
    assertThat(database.number("SELECT count(*) FROM journal_seal")).isZero();
  }

  @Test
  void whatDoesNotFitOneBatchComesInTheNext() throws SQLException {
    append(BATCH + 1);
    assertThat(seal()).isEqualTo(BATCH);
    assertThat(seal()).isEqualTo(1);
    assertThat(seal()).isZero();
    assertThat(database.number("SELECT max(position) FROM journal_seal")).isEqualTo(BATCH + 1);
    assertThat(
            database.number(
                "SELECT count(*) FROM (SELECT seq > lag(seq) OVER (ORDER BY position) AS rises FROM"
                    + " journal_seal) rows WHERE NOT rises"))
        .isZero();
  }

  @Test
  void aLateCommitterComesAfterThoseThatOvertookIt() throws SQLException {
    try (var late = database.connect()) {
      late.setAutoCommit(false);
      JournalDatabase.append(late, UUID.randomUUID(), 1);
      append(3);
      assertThat(seal()).isEqualTo(3);
      late.commit();
    }
    assertThat(seal()).isEqualTo(1);
    assertThat(database.number("SELECT seq FROM journal_seal WHERE position = 4")).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackLeavesNoGapInThePositions() throws SQLException {
    try (var given = database.connect()) {
      given.setAutoCommit(false);
      JournalDatabase.append(given, UUID.randomUUID(), 1);
      given.rollback();
    }
    append(2);
    assertThat(seal()).isEqualTo(2);
    assertThat(database.number("SELECT max(position) FROM journal_seal")).isEqualTo(2);
    assertThat(database.number("SELECT max(seq) FROM journal_seal")).isEqualTo(3);
  }

  @Test
  void theChainBeginsWithTheRowAndGoesOnWithTheHead() throws SQLException {
    append(1);
    try (var connection = database.connect()) {
      var sealer = new Sealer(connection);
      seal(sealer);
      append(1);
      seal(sealer);
    }
    append(1);
    seal();
    assertThat(
            database.number(
                """
                SELECT count(*) FROM journal_seal one, journal_seal two, journal_seal three
                WHERE one.position = 1 AND two.position = 2 AND three.position = 3
                  AND one.chain_sha256 = sha256(sha256('row'))
                  AND two.chain_sha256 = sha256(one.chain_sha256 || sha256('row'))
                  AND three.chain_sha256 = sha256(two.chain_sha256 || sha256('row'))
                """))
        .isEqualTo(1);
  }

  @Test
  void theJournalIsAppendOnly() throws SQLException {
    append(1);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var change :
          new String[] {
            "UPDATE journal SET actor = 'x'", "DELETE FROM journal", "TRUNCATE journal CASCADE"
          }) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
      }
    }
  }

  private void append(int rows) throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < rows; i++) {
        JournalDatabase.append(connection, UUID.randomUUID(), 1);
      }
      connection.commit();
    }
  }

  /** Seals as a process does that has just taken the lead; answers how many rows. */
  private long seal() throws SQLException {
    var before = sealed();
    try (Connection connection = database.connect()) {
      seal(new Sealer(connection));
    }
    return sealed() - before;
  }

  private static void seal(Sealer sealer) throws SQLException {
    sealer.seal();
    sealer.commit();
  }

  private long sealed() throws SQLException {
    return database.number("SELECT count(*) FROM journal_seal");
  }
}
