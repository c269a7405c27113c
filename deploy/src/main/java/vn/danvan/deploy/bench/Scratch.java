package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/**
 * A database and a topic that live as long as the bench.
 *
 * @param kafka address of the broker
 */
record Scratch(Postgres postgres, String kafka) {

  static final int PARTITIONS = 6;

  private static final String DATABASE = "bench";
  private static final String TOPIC = "bench.items";
  private static final int ATTEMPTS = 50;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final String TABLES =
      """
      CREATE TABLE item (
        id bigint PRIMARY KEY, title text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item bigint NOT NULL, data text NOT NULL);
      CREATE TABLE fact (item bigint PRIMARY KEY, data text NOT NULL);
      CREATE TABLE tally (figure bigint NOT NULL);
      INSERT INTO tally VALUES (0);
      """;

  String topic() {
    return TOPIC;
  }

  Connection connect() throws SQLException {
    return postgres.connect(DATABASE);
  }

  /** Makes both anew; what a broken run left behind goes first. */
  void create() throws SQLException, ExecutionException, InterruptedException {
    drop();
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    try (var admin = admin()) {
      createTopic(admin);
    }
  }

  /** A topic's deletion is answered before it is done. */
  private static void createTopic(Admin admin) throws ExecutionException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        return;
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException) || attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  void drop() {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new LaunchException("The scratch database stays: " + e.getMessage(), e);
    }
    try (var admin = admin()) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw new LaunchException("The scratch topic stays: " + e.getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.<String, Object>of("bootstrap.servers", kafka, "request.timeout.ms", 10_000));
  }
}
