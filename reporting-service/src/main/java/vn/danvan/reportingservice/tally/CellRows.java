package vn.danvan.reportingservice.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads cells out of result rows. */
final class CellRows {

  private CellRows() {}

  static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("key"),
        row.getObject("ancestor", UUID.class),
        row.getString("field"),
        row.getString("level"),
        row.getString("owner_kind"),
        row.getString("class"),
        row.getLong("amount"));
  }
}
