package vn.danvan.platform.consume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands events to the consumers that understand their types, in the order of arrival. */
final class Dispatcher {

  private final List<EventConsumer> consumers;
  private final EventReader reader;
  private final Set<String> topics = new TreeSet<>();
  private final Set<String> ignored = new TreeSet<>();

  Dispatcher(List<EventConsumer> consumers, EventReader reader) {
    this.consumers = consumers;
    this.reader = reader;
    consumers.forEach(consumer -> topics.addAll(consumer.topics()));
    consumers.forEach(consumer -> ignored.addAll(consumer.ignoredTypes()));
  }

  Set<String> topics() {
    return topics;
  }

  void dispatch(List<ConsumerRecord<String, byte[]>> records) {
    var batches = new LinkedHashMap<EventConsumer, List<IncomingEvent>>();
    for (var record : records) {
      var event = reader.read(record);
      var understood = false;
      for (var consumer : consumers) {
        if (consumer.topics().contains(event.topic()) && consumer.types().contains(event.type())) {
          batches.computeIfAbsent(consumer, _ -> new ArrayList<>()).add(event);
          understood = true;
        }
      }
      if (!understood && !ignored.contains(event.type())) {
        throw new UnreadableEventException("unknown type " + event.type(), null);
      }
    }
    batches.forEach(EventConsumer::apply);
  }
}
