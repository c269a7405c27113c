package vn.danvan.deploy.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Jvm;
import vn.danvan.deploy.process.Port;
import vn.danvan.deploy.process.Waiting;

/**
 * One Kafka broker that is its own controller (KRaft), as a JVM of its own.
 *
 * @param layout where its data, configuration, log and pid file lie
 * @param port for clients; the controller listens on the next port
 * @param jars folder with the broker's class path
 */
public record Kafka(Layout layout, int port, Path jars) {

  /**
   * A collection of its young objects takes 20 to 60 ms however few they are, since its measuring
   * instruments lie all over the old ones. So there are few collections: a large young generation,
   * out of which what lives long is moved soon.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx320m",
          "-Xms320m",
          "-Xmn160m",
          "-XX:MaxTenuringThreshold=2",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");

  public int controllerPort() {
    return port + 1;
  }

  private Path data() {
    return layout.home().resolve("kafka");
  }

  private Path configuration() {
    return layout.run().resolve("kafka.properties");
  }

  /** Writes the configuration and formats the log folder at the first start. */
  public void initialize() {
    try {
      Layout.folder(layout.run());
      Files.writeString(configuration(), properties());
      if (Files.exists(data().resolve("meta.properties"))) {
        return;
      }
      Path log = layout.log("kafka-format");
      Layout.folder(log.getParent());
      var arguments =
          List.of("format", "-t", Uuid.randomUuid().toString(), "-c", configuration().toString());
      var options = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
      int exit =
          new ProcessBuilder(Jvm.command(options, jars, "kafka.tools.StorageTool", arguments))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LaunchException("Kafka's format failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String properties() {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        # The topics are created by the services, which know their partitions and retention.
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        default.replication.factor=1
        group.initial.rebalance.delay.ms=0
        # Facts are rebuilt from the topics: nothing in them ages.
        log.retention.ms=-1
        # The defaults below are for machines with many disks and cores.
        log.cleaner.dedupe.buffer.size=16777216
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        """
        .formatted(port, controllerPort(), data());
  }

  /** The broker as a process. */
  public Child child() {
    return new Child(
        "kafka",
        Jvm.command(OPTIONS, jars, "kafka.Kafka", List.of(configuration().toString())),
        Map.of(),
        layout.log("kafka"),
        layout.run().resolve("kafka.pid"),
        "TERM");
  }

  /** Whether the broker is registered with its controller and answers. */
  public boolean ready() {
    if (!new Port(port).answers()) {
      return false;
    }
    var settings = new Properties();
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "3000");
    try (var admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void awaitReady(Duration limit) {
    if (!Waiting.until(this::ready, limit)) {
      throw new LaunchException(
          "Kafka does not answer on port " + port + ", see " + layout.log("kafka"));
    }
  }
}
