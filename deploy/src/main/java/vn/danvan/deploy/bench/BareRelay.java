package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends outbox rows to Kafka and deletes them once acknowledged. Deleted and not passed by a
 * cursor: a transaction that commits late would be skipped otherwise.
 */
final class BareRelay extends Worker {

  private static final int POLL_MILLIS = 20;
  private static final int ACK_SECONDS = 30;

  private final Connection connection;
  private final Scratch scratch;
  private final Semaphore woken;

  BareRelay(Connection connection, Scratch scratch, Semaphore woken) {
    super("bare-relay");
    this.connection = connection;
    this.scratch = scratch;
    this.woken = woken;
  }

  @Override
  void work() throws Exception {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            scratch.kafka(),
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            0);
    try (var producer =
            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        var select =
            connection.prepareStatement(
                "SELECT id, item, data FROM outbox ORDER BY id LIMIT 1000");
        var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
      while (isRunning()) {
        var sent = new ArrayList<Long>();
        var acks = new ArrayList<Future<?>>();
        try (var row = select.executeQuery()) {
          while (row.next()) {
            sent.add(row.getLong(1));
            acks.add(
                producer.send(
                    new ProducerRecord<>(scratch.topic(), row.getString(2), row.getString(3))));
          }
        }
        for (var ack : acks) {
          ack.get(ACK_SECONDS, TimeUnit.SECONDS);
        }
        if (!sent.isEmpty()) {
          delete.setArray(1, array(sent));
          delete.executeUpdate();
        }
        connection.commit();
        if (sent.isEmpty() && woken.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    }
  }

  private java.sql.Array array(List<Long> ids) throws SQLException {
    return connection.createArrayOf("bigint", ids.toArray());
  }
}
