package vn.danvan.platform.consume;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.problem.Failures;

/**
 * Up to when everything that publishers recorded has been applied here, per topic. A publisher says
 * up to when its journal is in the topics; that holds here once the topics have been consumed to
 * the ends seen after it was said.
 */
@ApplicationScoped
public class Watermarks {

  private static final Logger LOG = Logger.getLogger(Watermarks.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Topics topics;
  private final ConsumedOffsets offsets;
  private final EventLoop loop;
  private final ObjectMapper json;
  private final boolean enabled;
  private final Map<String, Instant> reached = new ConcurrentHashMap<>();
  private final Map<String, Heartbeat> said = new ConcurrentHashMap<>();
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();
  private volatile boolean running = true;
  private Thread thread;

  /**
   * @param enabled on for services whose answers say how complete they are
   */
  public Watermarks(
      Topics topics,
      ConsumedOffsets offsets,
      EventLoop loop,
      ObjectMapper json,
      @ConfigProperty(name = "danvan.watermarks.follow", defaultValue = "false") boolean enabled) {
    this.topics = topics;
    this.offsets = offsets;
    this.loop = loop;
    this.json = json;
    this.enabled = enabled;
  }

  /** What a publisher says, and the ends of its topics right after it was said. */
  private record Pending(Instant at, List<String> topics, Map<TopicPartition, Long> ends) {}

  private record Heartbeat(String service, Instant at, List<String> topics) {

    /** Of what is read here: where others end nobody waits for. */
    Heartbeat of(Set<String> read) {
      return new Heartbeat(service, at, topics.stream().filter(read::contains).toList());
    }
  }

  /**
   * Per topic (short name) the instant up to which it is complete here; topics never heard of are
   * missing.
   */
  public Map<String, Instant> current() {
    return new TreeMap<>(reached);
  }

  /** Forgets what was reached, because what was applied is dropped. */
  void reset(@Observes SchemaRestored restored) {
    pending.clear();
    reached.clear();
  }

  void start(@Observes @Priority(700) StartupEvent event) {
    if (enabled) {
      thread = Thread.ofPlatform().name("watermarks").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.join(2_000);
    }
  }

  private void run() {
    while (running) {
      try {
        topics.ensure(List.of(Topics.WATERMARKS));
        follow();
      } catch (Exception failure) {
        LOG.debugf("Following watermarks pauses: %s", failure.getMessage());
        if (Failures.isSchemaMissing(failure)) {
          // Noticed here even when no event comes: the loop finds out why and makes the tables
          // anew.
          reached.clear();
          loop.restart();
        }
        pause();
      }
    }
  }

  private void follow() throws IOException {
    var source = new TopicPartition(topics.fullName(Topics.WATERMARKS), 0);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", topics.bootstrap(), "enable.auto.commit", false),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(source));
      // From the start of the compacted topic: a publisher that is away now said something earlier.
      consumer.seekToBeginning(List.of(source));
      while (running) {
        for (var record : consumer.poll(POLL)) {
          said.put(record.key(), json.readValue(record.value(), Heartbeat.class).of(loop.topics()));
        }
        for (var heartbeat : said.values()) {
          if (!isReached(heartbeat)) {
            pending.computeIfAbsent(heartbeat.service(), _ -> pending(consumer, heartbeat));
          }
        }
        pending.values().removeIf(this::settle);
      }
    }
  }

  private boolean isReached(Heartbeat heartbeat) {
    return heartbeat.topics().stream()
        .allMatch(topic -> !reached.getOrDefault(topic, Instant.MIN).isBefore(heartbeat.at()));
  }

  private Pending pending(KafkaConsumer<String, String> consumer, Heartbeat heartbeat) {
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : heartbeat.topics()) {
      consumer
          .partitionsFor(topics.fullName(topic))
          .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    return new Pending(heartbeat.at(), heartbeat.topics(), consumer.endOffsets(partitions));
  }

  /** Whether all of it has been consumed; then it is reached. */
  private boolean settle(Pending pending) {
    var consumed = offsets.read(pending.ends().keySet());
    var complete =
        pending.ends().entrySet().stream()
            .allMatch(end -> consumed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    if (complete) {
      pending.topics().forEach(topic -> reached.merge(topic, pending.at(), Watermarks::later));
    }
    return complete;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
