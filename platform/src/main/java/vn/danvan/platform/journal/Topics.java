package vn.danvan.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Full names of topics, and their making: kept for ever, six partitions but for the unit tree. */
@ApplicationScoped
public class Topics {

  /** Each publisher says here up to when everything it recorded is in the topics. */
  public static final String WATERMARKS = "watermarks";

  private static final Map<String, Integer> SINGLE_PARTITION = Map.of("units", 1, WATERMARKS, 1);
  private static final int PARTITIONS = 6;

  private final String prefix;
  private final String bootstrap;

  public Topics(
      @ConfigProperty(name = "danvan.topics.prefix") String prefix,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.prefix = prefix;
    this.bootstrap = bootstrap;
  }

  /** {@code models} becomes {@code danvan.models.v1}. */
  public String fullName(String topic) {
    return prefix + topic + ".v1";
  }

  /** {@code danvan.models.v1} becomes {@code models}. */
  public String shortName(String fullName) {
    return fullName.substring(prefix.length(), fullName.length() - ".v1".length());
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** Creates those that do not exist; fails if Kafka can't be reached. */
  public void ensure(Collection<String> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (var admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "request.timeout.ms", 5000))) {
      var created = admin.createTopics(topics.stream().map(this::definition).toList());
      for (var result : created.values().values()) {
        try {
          result.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
          if (!(failure.getCause() instanceof TopicExistsException)) {
            throw failure;
          }
        }
      }
    }
  }

  private NewTopic definition(String topic) {
    var partitions = SINGLE_PARTITION.getOrDefault(topic, PARTITIONS);
    var settings =
        topic.equals(WATERMARKS)
            ? Map.of("cleanup.policy", "compact", "segment.ms", "3600000")
            : Map.of("retention.ms", "-1", "retention.bytes", "-1");
    return new NewTopic(fullName(topic), partitions, (short) 1).configs(settings);
  }
}
