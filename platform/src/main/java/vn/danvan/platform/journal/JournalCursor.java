package vn.danvan.platform.journal;

import org.jdbi.v3.core.Jdbi;

/**
 * How far something has read the sealed journal, kept in a table of one row beside its effects. It
 * only goes forward.
 */
public final class JournalCursor {

  private final Jdbi jdbi;
  private final String table;

  /**
   * @param table a constant of the code: it stands in SQL as it is
   */
  public JournalCursor(Jdbi jdbi, String table) {
    this.jdbi = jdbi;
    this.table = table;
  }

  /** The last position read. */
  public long reached() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT position FROM " + table).mapTo(Long.class).one());
  }

  /** Within the transaction of what was done about it. */
  public void reach(long position) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE " + table + " SET position = ? WHERE position < ?", position, position));
  }
}
