package vn.danvan.reportingservice.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.text.Sha256;

/**
 * Says of events that were read again from their owner what is held of them here: each is turned
 * into its fact anew and compared with the fact and the flows that are kept.
 *
 * @see "docs/rules.md: R-REP-22 (reconciliation with the owners)"
 */
@ApplicationScoped
public class HeldFacts {

  private static final String PREFIX = "vn.danvan.";

  private static final String HELD =
      """
      SELECT fact.aggregate_id, fact.version, fact.kind, fact.recorded_at, fact.title, fact.state, fact.related_id,
             fact.links AS link_list, fact.document,
             array(SELECT concat_ws('|', flow.metric, flow.unit_id, flow.beside::text, flow.on_date, flow.dated,
                                    flow.field, flow.owner_kind, flow.class, flow.amount)
                   FROM flow
                   WHERE flow.aggregate_id = fact.aggregate_id AND flow.version = fact.version
                   ORDER BY flow.ordinal) AS flows
      FROM unnest(:ids, :versions) AS wanted (id, version)
      JOIN fact ON fact.aggregate_id = wanted.id AND fact.version = wanted.version
      """;

  private final Map<String, FactSource> sources;

  HeldFacts(@All List<FactSource> sources) {
    this.sources =
        sources.stream()
            .flatMap(source -> source.events().stream().map(event -> Map.entry(event, source)))
            .collect(Collectors.toMap(entry -> PREFIX.concat(entry.getKey()), Map.Entry::getValue));
  }

  /**
   * An event beside what is held of it.
   *
   * @param unit that its figures are filed under; null where it has none
   * @param owner digest of the fact that the owner's event makes; null if it makes none
   * @param held digest of the fact that is kept; null if there is none
   */
  public record Compared(
      String topic,
      UUID id,
      long version,
      UUID unit,
      Instant recordedAt,
      String owner,
      String held) {}

  /** The topic of a type of event that counts; null for any other. */
  public String topic(String type) {
    var source = sources.get(type);
    return source == null ? null : source.topic();
  }

  /** Topics by the kinds of facts that they tell of. */
  public Map<String, String> kinds(Collection<String> topics) {
    var kinds = new LinkedHashMap<String, String>();
    Stream.of(FactKind.values())
        .filter(kind -> topics.contains(kind.topic()))
        .forEach(kind -> kinds.put(kind.name(), kind.topic()));
    return kinds;
  }

  /** All events are of types that count. */
  public List<Compared> compare(Handle handle, List<IncomingEvent> events) {
    var held = held(handle, events);
    return events.stream().map(event -> compared(event, held)).toList();
  }

  private record Key(UUID id, long version) {}

  private Compared compared(IncomingEvent event, Map<Key, String> held) {
    UUID unit = null;
    String digest = null;
    try {
      var fact = sources.get(event.type()).read(event);
      unit = fact.flows().isEmpty() ? null : fact.flows().getFirst().unit();
      digest = digest(fact);
    } catch (RuntimeException unreadable) {
      // It could not be applied either: it is parked, and so a difference.
    }
    return new Compared(
        event.topic(),
        event.subject(),
        event.version(),
        unit,
        event.recordedAt(),
        digest,
        held.get(new Key(event.subject(), event.version())));
  }

  private static Map<Key, String> held(Handle handle, List<IncomingEvent> events) {
    var held = new HashMap<Key, String>();
    handle
        .createQuery(HELD)
        .bind("ids", events.stream().map(IncomingEvent::subject).toArray(UUID[]::new))
        .bind("versions", events.stream().map(IncomingEvent::version).toArray(Long[]::new))
        .map(
            (row, _) ->
                Map.entry(
                    new Key(row.getObject("aggregate_id", UUID.class), row.getLong("version")),
                    digest(row)))
        .forEach(one -> held.put(one.getKey(), one.getValue()));
    return held;
  }

  private static String digest(Fact fact) {
    var lines = new ArrayList<String>();
    lines.add(fact.kind().name());
    lines.add(fact.recordedAt().toString());
    lines.add(String.valueOf(fact.title()));
    lines.add(String.valueOf(fact.state()));
    lines.add(String.valueOf(fact.relatedId()));
    lines.add(String.valueOf(fact.document()));
    lines.addAll(fact.links().stream().sorted().toList());
    fact.flows().forEach(flow -> lines.add(line(flow)));
    return digest(lines);
  }

  /** Without the level, which may be that of the unit. */
  private static String line(Flow flow) {
    return String.join(
        "|",
        flow.metric().name(),
        flow.unit().toString(),
        flow.beside().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
        flow.on().toString(),
        flow.dated().toString(),
        flow.dimensions().field(),
        flow.dimensions().ownerKind(),
        flow.classification(),
        Long.toString(flow.amount()));
  }

  private static String digest(ResultSet row) throws SQLException {
    var lines = new ArrayList<String>();
    lines.add(row.getString("kind"));
    lines.add(row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
    lines.add(String.valueOf(row.getString("title")));
    lines.add(String.valueOf(row.getString("state")));
    lines.add(String.valueOf(row.getString("related_id")));
    lines.add(String.valueOf(row.getString("document")));
    lines.addAll(links(row));
    for (var flow : (String[]) row.getArray("flows").getArray()) {
      lines.add(flow);
    }
    return digest(lines);
  }

  private static List<String> links(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("link_list").getArray()).sorted().toList();
  }

  private static String digest(List<String> lines) {
    return Sha256.hex(String.join("\n", lines));
  }
}
