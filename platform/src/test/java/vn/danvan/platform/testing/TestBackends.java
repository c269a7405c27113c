package vn.danvan.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Points a module's tests at the PostgreSQL and Kafka that {@code deploy/test} runs: a database of
 * its own, made anew, and topics under a prefix of its own. Init argument {@code name}: the module.
 */
public class TestBackends implements QuarkusTestResourceLifecycleManager {

  private static final String PG_PORT = System.getProperty("danvan.test.pg.port", "25432");
  private static final String KAFKA_PORT = System.getProperty("danvan.test.kafka.port", "29092");

  private String name = "platform";

  @Override
  public void init(Map<String, String> arguments) {
    name = arguments.getOrDefault("name", name);
  }

  @Override
  public Map<String, String> start() {
    var database = "test_" + name;
    recreate(database);
    var settings = new HashMap<>(TestTokens.settings());
    settings.put("quarkus.datasource.jdbc.url", url(database));
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("quarkus.datasource.password", "none");
    settings.put("kafka.bootstrap.servers", "127.0.0.1:" + KAFKA_PORT);
    settings.put(
        "danvan.topics.prefix", "test-" + name + "-" + Long.toString(System.nanoTime(), 36) + ".");
    settings.put("danvan.cursor.key", "a key for tests only");
    return settings;
  }

  @Override
  public void stop() {
    // The database stays for a look at what a failed test left; the next run makes it anew.
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + PG_PORT + "/" + database;
  }

  private static void recreate(String database) {
    try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "none");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "No test PostgreSQL on port "
              + PG_PORT
              + ": run deploy/test, or deploy/test --infra-only first",
          failure);
    }
  }
}
