package vn.danvan.deploy.bench;

import java.sql.SQLException;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/** The settings without which an acknowledged write may be lost, as the server itself says them. */
final class ServerSettings {

  private static final String NAMES = "fsync synchronous_commit full_page_writes";

  private ServerSettings() {}

  /**
   * @throws LaunchException when one of them is off: nothing measured then would mean anything
   */
  static String of(Postgres postgres) {
    try (var connection = postgres.connect("postgres");
        var show = connection.prepareStatement("SELECT current_setting(?)")) {
      var values = new StringBuilder();
      for (var name : NAMES.split(" ")) {
        show.setString(1, name);
        try (var result = show.executeQuery()) {
          result.next();
          var value = result.getString(1);
          if (!value.equals("on")) {
            throw new LaunchException("PostgreSQL runs with " + name + " = " + value);
          }
          values.append(values.isEmpty() ? "" : ", ").append(name).append(" = ").append(value);
        }
      }
      return values.toString();
    } catch (SQLException e) {
      throw new LaunchException("PostgreSQL does not answer: " + e.getMessage(), e);
    }
  }
}
