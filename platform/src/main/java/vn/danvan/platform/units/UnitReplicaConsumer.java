package vn.danvan.platform.units;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/**
 * Learns the unit tree from the owner's events. The owner itself writes its replica directly and
 * does not listen. Comes before the other consumers, which look units up.
 */
@ApplicationScoped
@Priority(1000)
public class UnitReplicaConsumer implements EventConsumer {

  private final UnitReplica replica;
  private final boolean owner;

  /**
   * @param owner whether this service owns the unit tree
   */
  public UnitReplicaConsumer(
      UnitReplica replica,
      @ConfigProperty(name = "danvan.units.owner", defaultValue = "false") boolean owner) {
    this.replica = replica;
    this.owner = owner;
  }

  @Override
  public Set<String> topics() {
    return owner ? Set.of() : Set.of("units");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.UnitRegistered", "vn.danvan.UnitChanged", "vn.danvan.UnitSucceeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    replica.apply(events.stream().map(event -> event.data(Unit.class)).toList());
  }
}
