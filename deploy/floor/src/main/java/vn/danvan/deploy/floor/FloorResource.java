package vn.danvan.deploy.floor;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A model by its id over HTTP: the statement by which model-service reads it, and its columns as
 * JSON; no authorization, validation, mapping or link to anything else.
 */
@Path("/kv/{id}")
public class FloorResource {

  private static final String MODEL_WITH_LEDGER =
      """
      SELECT model.*, entry.year, entry.entry, entry.registered_on AS entered_on, entry.number, entry.number_key,
             entry.checked_on, entry.progress, entry.reviewed_on, entry.rating
      FROM model LEFT JOIN ledger_entry entry ON entry.model_id = model.id
      WHERE model.id = ?
      """;

  private final AgroalDataSource database;

  FloorResource(AgroalDataSource database) {
    this.database = database;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, String> read(@PathParam("id") UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MODEL_WITH_LEDGER)) {
      statement.setObject(1, id);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new NotFoundException();
        }
        return columns(row);
      }
    }
  }

  private static Map<String, String> columns(ResultSet row) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    var names = row.getMetaData();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      columns.put(names.getColumnLabel(i), row.getString(i));
    }
    return columns;
  }
}
