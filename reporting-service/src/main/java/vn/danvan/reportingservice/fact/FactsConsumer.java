package vn.danvan.reportingservice.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Takes the events of all topics that count and stores their facts, a batch at a time. */
@ApplicationScoped
public class FactsConsumer implements EventConsumer {

  private static final String PREFIX = "vn.danvan.";

  private final Map<String, FactSource> sources;
  private final Set<String> topics;
  private final FactStore store;

  FactsConsumer(@All List<FactSource> sources, FactStore store) {
    this.sources =
        sources.stream()
            .flatMap(source -> source.events().stream().map(event -> Map.entry(event, source)))
            .collect(Collectors.toMap(entry -> PREFIX.concat(entry.getKey()), Map.Entry::getValue));
    this.topics = sources.stream().map(FactSource::topic).collect(Collectors.toUnmodifiableSet());
    this.store = store;
  }

  @Override
  public Set<String> topics() {
    return topics;
  }

  @Override
  public Set<String> types() {
    return sources.keySet();
  }

  @Override
  public Set<String> ignoredTypes() {
    return sources.values().stream()
        .flatMap(source -> source.ignoredEvents().stream())
        .map(PREFIX::concat)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    store.store(events.stream().map(event -> sources.get(event.type()).read(event)).toList());
  }
}
