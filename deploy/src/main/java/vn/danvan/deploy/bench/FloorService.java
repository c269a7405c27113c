package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;

/**
 * The least that answers a model by its id over HTTP: the JDK's own server, a statement per
 * connection and JSON; no authorization, validation, mapping or link to anything else. A process of
 * its own, run with the services' options.
 */
final class FloorService {

  private static final int CONNECTIONS = 20;
  private static final int BACKLOG = 64;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<PreparedStatement> statements = new ArrayBlockingQueue<>(CONNECTIONS);

  private FloorService(String url, String password) throws SQLException {
    for (int i = 0; i < CONNECTIONS; i++) {
      statements.add(
          DriverManager.getConnection(url, "postgres", password)
              .prepareStatement(
                  """
                  SELECT id, version, state, title, field_code, basic_field_code, owner_unit_id, owner_kind,
                         province_id, area_unit_id, objective, starts_on, registering_unit_id, registered_level,
                         registered_on, launched_on, created_at
                  FROM model WHERE id = ?
                  """));
    }
  }

  /**
   * @param arguments the port and the database's address; its password is in the environment
   */
  public static void main(String[] arguments) throws Exception {
    var service = new FloorService(arguments[1], System.getenv("FLOOR_PASSWORD"));
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    var server = HttpServer.create(address, BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/kv/", service::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = JSON.writeValueAsBytes(read(UUID.fromString(path.substring("/kv/".length()))));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (SQLException | InterruptedException failure) {
      exchange.sendResponseHeaders(500, -1);
    }
  }

  private LinkedHashMap<String, Object> read(UUID id) throws SQLException, InterruptedException {
    var statement = statements.take();
    try {
      statement.setObject(1, id);
      try (var row = statement.executeQuery()) {
        return columns(row);
      }
    } finally {
      statements.add(statement);
    }
  }

  private static LinkedHashMap<String, Object> columns(ResultSet row) throws SQLException {
    var columns = new LinkedHashMap<String, Object>();
    if (row.next()) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.put(row.getMetaData().getColumnLabel(i), row.getString(i));
      }
    }
    return columns;
  }
}
