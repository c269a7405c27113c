package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * The least that does the same job: a row and its outbox row in one transaction, a relay thread
 * that is woken after the commit and polls every 20 ms besides, Kafka, a projector thread that
 * writes fact and tally in one transaction. Plain JDBC and Kafka's own client; the same server
 * settings, acknowledgements and number of partitions as the system's.
 */
final class BarePipeline implements Pipeline {

  private static final int WRITERS = 8;

  private final Scratch scratch;
  private final Semaphore woken = new Semaphore(0);
  private final BlockingQueue<Writer> writers = new ArrayBlockingQueue<>(WRITERS);
  private final List<Connection> connections = new ArrayList<>();
  private final PreparedStatement look;
  private final BareRelay relay;
  private final BareProjector projector;

  private BarePipeline(Scratch scratch) throws SQLException {
    this.scratch = scratch;
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(new Writer(transactional()));
    }
    look = connect().prepareStatement("SELECT figure FROM tally");
    relay = new BareRelay(transactional(), scratch, woken);
    projector = new BareProjector(transactional(), scratch);
  }

  /** Makes the scratch database and topic and starts the threads. */
  static BarePipeline start(BenchSystem system) {
    var scratch = new Scratch(system.postgres(), system.kafka());
    try {
      scratch.create();
      var pipeline = new BarePipeline(scratch);
      pipeline.relay.start();
      pipeline.projector.start();
      return pipeline;
    } catch (SQLException | ExecutionException e) {
      scratch.drop();
      throw new LaunchException("The bare pipeline does not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    }
  }

  private Connection connect() throws SQLException {
    var connection = scratch.connect();
    connections.add(connection);
    return connection;
  }

  private Connection transactional() throws SQLException {
    var connection = connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private static final class Writer {
    private final Connection connection;
    private final PreparedStatement item;
    private final PreparedStatement outbox;

    Writer(Connection connection) throws SQLException {
      this.connection = connection;
      this.item = connection.prepareStatement("INSERT INTO item (id, title) VALUES (?, ?)");
      this.outbox = connection.prepareStatement("INSERT INTO outbox (item, data) VALUES (?, ?)");
    }

    void write(long number) throws SQLException {
      var title = "Buổi tuyên truyền số " + number;
      item.setLong(1, number);
      item.setString(2, title);
      item.executeUpdate();
      outbox.setLong(1, number);
      outbox.setString(
          2,
          """
          {"id":"%1$d","version":1,"kind":"PROPAGANDA","title":"%2$s","unitId":"%1$d",\
          "level":"COMMUNE","provinceId":"%1$d","heldOn":"2026-01-01","attendances":30,\
          "fieldCode":"POLITICAL_SYSTEM"}"""
              .formatted(number, title));
      outbox.executeUpdate();
      connection.commit();
    }
  }

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public void write(long number) throws SQLException, InterruptedException {
    var writer = writers.take();
    try {
      writer.write(number);
    } finally {
      writers.add(writer);
    }
    woken.release();
  }

  @Override
  public long figure() throws Exception {
    relay.requireHealthy();
    projector.requireHealthy();
    try (var result = look.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Stops the threads and removes the scratch database and topic. */
  @Override
  public void close() {
    relay.stop();
    projector.stop();
    for (var connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The database is dropped with whatever is still connected to it.
      }
    }
    scratch.drop();
  }
}
