package vn.danvan.dialogueservice.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.recommendation.RecommendationEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalCursor;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Tells webhooks of the steps of recommendations: queues them from the sealed journal, in whose
 * order it keeps its position, and delivers what is due. May run at any time and in any process.
 *
 * @see "docs/rules.md: R-WHK-03 (signatures), R-WHK-04 (repeats and switching off)"
 */
@ApplicationScoped
class DeliveryService {

  /** Tries of one delivery. */
  static final int ATTEMPTS = 10;

  /** Failures without a success between them after which a webhook is switched off. */
  static final int OFF_AFTER = 12;

  private static final Logger LOG = Logger.getLogger(DeliveryService.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 500;

  /** How long one webhook is told before all have their turn again. */
  private static final Duration TURN = Duration.ofSeconds(5);

  private final WebhookRepository webhooks;
  private final WebhookQueue queue;
  private final WebhookTargets targets;
  private final WebhookCarrier carrier;
  private final WebhookSecrets secrets;
  private final Journal journal;
  private final JournalReader sealed;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final JournalCursor cursor;
  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final String source;
  private final Counter delivered;
  private final Counter failed;

  DeliveryService(
      WebhookRepository webhooks,
      WebhookQueue queue,
      WebhookTargets targets,
      WebhookCarrier carrier,
      WebhookSecrets secrets,
      Journal journal,
      JournalReader sealed,
      UnitDirectory units,
      VietnamTime time,
      Jdbi jdbi,
      ObjectMapper json,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.service") String service) {
    this.webhooks = webhooks;
    this.queue = queue;
    this.targets = targets;
    this.carrier = carrier;
    this.secrets = secrets;
    this.journal = journal;
    this.sealed = sealed;
    this.units = units;
    this.time = time;
    this.cursor = new JournalCursor(jdbi, "webhook_cursor");
    this.jdbi = jdbi;
    this.json = json;
    this.source = "/" + service;
    this.delivered = metrics.counter("danvan.webhooks.delivered");
    this.failed = metrics.counter("danvan.webhooks.failed");
  }

  private record Listener(
      UUID id, UUID unit, UUID ownerUnit, List<String> events, long fromPosition) {}

  /**
   * Queues what was sealed since the last time.
   *
   * @return how many events were looked at
   */
  @ActivateRequestContext
  int enqueue() {
    var looked = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(this::enqueueSome);
      looked += more;
      if (more < AT_ONCE) {
        return looked;
      }
    }
  }

  private int enqueueSome() {
    if (!jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "queueing for webhooks"))) {
      return 0;
    }
    // Before: whoever registers meanwhile is told of what comes after.
    var head = sealed.head();
    var listeners = entitled(listeners());
    if (listeners.isEmpty()) {
      cursor.reach(head);
      return 0;
    }
    var entries = sealed.after(cursor.reached(), AT_ONCE, null, true);
    for (var entry : entries) {
      if (entry.aggregate().equals(RecommendationEvent.AGGREGATE)) {
        enqueue(entry, listeners);
      }
    }
    if (!entries.isEmpty()) {
      cursor.reach(entries.getLast().position());
    }
    return entries.size();
  }

  /** Rights at a closed unit end with it; one that has not arrived yet is not closed. */
  private List<Listener> entitled(List<Listener> listeners) {
    return listeners.stream()
        .filter(
            listener -> {
              var entitled =
                  listener.ownerUnit() == null
                      || units
                          .tree()
                          .find(listener.ownerUnit())
                          .map(unit -> !unit.isClosed(time.today()))
                          .orElse(true);
              if (!entitled) {
                switchOff(listener.id(), OffReason.UNIT_CLOSED);
              }
              return entitled;
            })
        .toList();
  }

  private void enqueue(JournalReader.Entry entry, List<Listener> listeners) {
    var name = entry.type().substring(StepEvents.PREFIX.length());
    var data = read(entry.data());
    for (var listener : listeners) {
      if (entry.position() > listener.fromPosition()
          && (listener.events().isEmpty() || listener.events().contains(name))
          && concerns(data, listener)) {
        queue.add(listener.id(), entry.position(), id(entry), entry.type(), time.now());
      }
    }
  }

  /** Within what it listens to, and within what its owner sees today. */
  private boolean concerns(JsonNode data, Listener listener) {
    return Stream.of("hostUnitId", "ownerUnitId")
        .map(name -> UUID.fromString(data.path(name).asText()))
        .anyMatch(one -> isWithin(one, listener.unit()) && isWithin(one, listener.ownerUnit()));
  }

  /**
   * @param root null: everything
   */
  private boolean isWithin(UUID unit, UUID root) {
    var tree = units.tree();
    return root == null || tree.takesIn(tree.territory(root), unit, time.today());
  }

  private List<Listener> listeners() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM webhook WHERE state = 'ON'")
                .map(
                    (row, _) ->
                        new Listener(
                            row.getObject("id", UUID.class),
                            row.getObject("unit_id", UUID.class),
                            row.getObject("owner_unit_id", UUID.class),
                            List.of((String[]) row.getArray("event_types").getArray()),
                            row.getLong("from_position")))
                .list());
  }

  /**
   * Delivers what is due, to each webhook one after the other, to all of them side by side and for
   * a few seconds: who answers slowly makes nobody else wait for long.
   *
   * @return how many were delivered
   */
  int deliverDue() {
    var ready = QuarkusTransaction.requiringNew().call(() -> queue.ready(time.now()));
    var counts = new ConcurrentHashMap<UUID, Integer>();
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      ready.forEach(one -> others.submit(() -> counts.put(one.webhook(), deliverTo(one))));
    }
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int deliverTo(WebhookQueue.Ready ready) {
    var begun = System.nanoTime();
    var count = 0;
    try {
      while (System.nanoTime() - begun < TURN.toNanos()) {
        var claimed =
            QuarkusTransaction.requiringNew().call(() -> queue.claim(ready.webhook(), time.now()));
        if (claimed.isEmpty() || !deliver(claimed.get(), ready.url())) {
          return count;
        }
        count++;
      }
      return count;
    } catch (RuntimeException failure) {
      LOG.warnf("Deliveries to a webhook wait: %s", failure.getClass().getSimpleName());
      return count;
    }
  }

  private boolean deliver(WebhookQueue.Claimed claimed, String url) {
    var target = targets.find(url);
    if (target.problem() != null) {
      return fail(
          claimed,
          null,
          target.problem() == WebhookProblem.TARGET_UNRESOLVED
              ? DeliveryFailure.TARGET_UNRESOLVED
              : DeliveryFailure.TARGET_FORBIDDEN);
    }
    var body = body(claimed);
    var timestamp = time.now().getEpochSecond();
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
    headers.put("User-Agent", "danvan-webhooks");
    headers.put("webhook-id", claimed.eventId());
    headers.put("webhook-timestamp", Long.toString(timestamp));
    headers.put(
        "webhook-signature",
        secrets.signature(claimed.webhook(), claimed.eventId(), timestamp, body));
    try {
      var status = carrier.post(URI.create(url), target.address(), headers, body);
      return status / 100 == 2
          ? succeed(claimed, status)
          : fail(claimed, status, DeliveryFailure.REFUSED);
    } catch (IOException noAnswer) {
      return fail(claimed, null, DeliveryFailure.NO_ANSWER);
    }
  }

  /** The very event that is published, as a CloudEvent in one piece: the signature covers all. */
  private String body(WebhookQueue.Claimed claimed) {
    var entry =
        QuarkusTransaction.requiringNew()
            .call(() -> sealed.after(claimed.position() - 1, 1, null, true).getFirst());
    var event = json.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", claimed.eventId());
    event.put("source", source);
    event.put("type", entry.type());
    event.put("subject", entry.aggregateId().toString());
    event.put("time", entry.recordedAt().toString());
    event.put("sequence", Long.toString(entry.version()));
    event.put("occurredon", entry.occurredOn().toString());
    event.put("datacontenttype", "application/json");
    event.putRawValue("data", new RawValue(entry.data()));
    return event.toString();
  }

  private boolean succeed(WebhookQueue.Claimed claimed, int status) {
    QuarkusTransaction.requiringNew().run(() -> queue.succeed(claimed, status));
    delivered.increment();
    return true;
  }

  private boolean fail(WebhookQueue.Claimed claimed, Integer status, DeliveryFailure failure) {
    QuarkusTransaction.requiringNew().run(() -> record(claimed, status, failure));
    failed.increment();
    return false;
  }

  /** The webhook as a whole pauses: where one does not go out the others would not either. */
  private void record(WebhookQueue.Claimed claimed, Integer status, DeliveryFailure failure) {
    var failures = queue.countFailure(claimed.webhook());
    var again = time.now().plus(pause(failures));
    queue.pause(claimed.webhook(), again);
    queue.fail(claimed, status, failure, claimed.attempts() >= ATTEMPTS ? null : again);
    if (failures >= OFF_AFTER) {
      switchOff(claimed.webhook(), OffReason.REPEATED_FAILURE);
    }
  }

  /** Each is twice the one before, up to an hour. */
  static Duration pause(int failures) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void switchOff(UUID id, OffReason reason) {
    var webhook = webhooks.require(id);
    if (webhook.isOn()) {
      var event = webhook.switchOff(reason);
      webhooks.save(webhook);
      journal.append(event, Occurrence.on(time.today()));
      LOG.warnf("Webhook %s is off: %s", id, reason);
    }
  }

  /** Forgets deliveries that were over long ago. */
  int forgetOld() {
    return QuarkusTransaction.requiringNew().call(() -> queue.forgetBefore(time.now().minus(KEPT)));
  }

  private static String id(JournalReader.Entry entry) {
    return entry.aggregateId() + ":" + entry.version();
  }

  private JsonNode read(String data) {
    try {
      return json.readTree(data);
    } catch (IOException unreadable) {
      throw new IllegalStateException("An event is not as it was written", unreadable);
    }
  }
}
