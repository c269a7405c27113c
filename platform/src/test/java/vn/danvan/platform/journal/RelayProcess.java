package vn.danvan.platform.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.time.VietnamTime;

/** A process that does nothing but seal and publish, to be killed. */
final class RelayProcess {

  private RelayProcess() {}

  /**
   * @param arguments JDBC URL, Kafka's address, prefix of topics
   */
  public static void main(String[] arguments) throws InterruptedException {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(arguments[0]);
    dataSource.setUser("postgres");
    dataSource.setPassword("none");
    var topics = new Topics(arguments[2], arguments[1]);
    var publisher = new Publisher(topics, new ObjectMapper(), "note-service", List.of("notes"));
    new Relay(
            dataSource,
            publisher,
            new RelaySignal(null),
            new VietnamTime(Clock.systemUTC()),
            new SimpleMeterRegistry(),
            true)
        .start(null);
    Thread.currentThread().join();
  }
}
