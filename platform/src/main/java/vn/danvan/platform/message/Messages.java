package vn.danvan.platform.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.time.VietnamTime;

/**
 * Tells recipients that there is news. A message is written in the transaction that makes the news
 * and goes out soon after it; it may come twice when a process dies in between.
 */
@ApplicationScoped
public class Messages {

  /** Each pause is twice the one before: the last try is some eight hours after the first. */
  static final int ATTEMPTS = 10;

  private static final Logger LOG = Logger.getLogger(Messages.class);
  private static final String SUBJECT = "Dân vận: có tin mới";
  private static final String TEXT =
      "Hệ thống Dân vận có tin mới dành cho ông/bà. Mời đăng nhập để xem.";

  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final Addresses addresses;
  private final Jdbi jdbi;
  private final VietnamTime time;
  private final String text;
  private final Counter delivered;
  private final Counter givenUp;

  /**
   * @param site address of the system's front page, named in every message
   */
  public Messages(
      @All List<Carrier> carriers,
      Addresses addresses,
      Jdbi jdbi,
      VietnamTime time,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.public-url") Optional<String> site) {
    for (var carrier : carriers) {
      if (carrier.isReady()) {
        this.carriers.put(carrier.channel(), carrier);
      }
    }
    this.addresses = addresses;
    this.jdbi = jdbi;
    this.time = time;
    this.text = site.map(address -> TEXT + " " + address).orElse(TEXT);
    this.delivered = metrics.counter("danvan.messages.delivered");
    this.givenUp = metrics.counter("danvan.messages.given.up");
  }

  /**
   * @param address null, or of a message written before recipients were
   */
  private record Due(UUID id, Channel channel, UUID recipient, String address, int attempts) {}

  /** Within a transaction. Where the operator has configured no such channel nothing is sent. */
  public void tell(Channel channel, UUID recipient) {
    if (!carriers.containsKey(channel)) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO message (id, channel, recipient_id, due_at)"
                        + " VALUES (:id, :channel, :recipient, :now)")
                .bind("id", Ids.next())
                .bind("channel", channel)
                .bind("recipient", recipient)
                .bind("now", time.now().atOffset(ZoneOffset.UTC))
                .execute());
  }

  /** Whether the operator has configured such a channel. */
  public boolean goBy(Channel channel) {
    return carriers.containsKey(channel);
  }

  /**
   * Sends what is due. May run at any time and in any process: each message is one process's at a
   * time.
   *
   * @return how many messages went out
   */
  int deliverDue() {
    var sent = 0;
    var ready = EnumSet.noneOf(Channel.class);
    ready.addAll(carriers.keySet());
    while (!ready.isEmpty()) {
      var due = claim(ready);
      if (due.isEmpty()) {
        break;
      }
      switch (deliver(due.get())) {
        case SENT -> sent++;
        case WITHDRAWN, UNDELIVERABLE -> {}
        // Where one does not go out others would wait as long for nothing.
        case FAILED -> ready.remove(due.get().channel());
      }
    }
    return sent;
  }

  /** Its next try is put off first, so that nobody else takes it meanwhile. */
  private Optional<Due> claim(Set<Channel> ready) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                UPDATE message SET attempts = attempts + 1,
                                  due_at = :now + make_interval(mins => (2 ^ attempts)::int)
                                WHERE id = (
                                  SELECT id FROM message WHERE due_at <= :now AND channel = ANY(:ready)
                                  ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING id, channel, recipient_id, address, attempts
                                """)
                            .bind("now", time.now().atOffset(ZoneOffset.UTC))
                            .bind("ready", ready.stream().map(Channel::name).toArray(String[]::new))
                            .map(
                                (row, _) ->
                                    new Due(
                                        row.getObject("id", UUID.class),
                                        Channel.valueOf(row.getString("channel")),
                                        row.getObject("recipient_id", UUID.class),
                                        row.getString("address"),
                                        row.getInt("attempts")))
                            .findOne()));
  }

  private enum Outcome {
    SENT,
    /** Nobody is reached there any more. */
    WITHDRAWN,
    /** By its own fault: others go out. */
    UNDELIVERABLE,
    FAILED
  }

  private Outcome deliver(Due due) {
    try {
      var address = address(due);
      if (address.isEmpty()) {
        forget(due);
        return Outcome.WITHDRAWN;
      }
      carriers.get(due.channel()).carry(address.get(), SUBJECT, text);
      forget(due);
      delivered.increment();
      return Outcome.SENT;
    } catch (UndeliverableException never) {
      forget(due);
      givenUp.increment();
      return Outcome.UNDELIVERABLE;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      // What the next station says may repeat the address.
      LOG.warnf(
          "A message by %s does not go out: %s", due.channel(), failure.getClass().getSimpleName());
    }
    if (due.attempts() >= ATTEMPTS) {
      forget(due);
      givenUp.increment();
    }
    return Outcome.FAILED;
  }

  private Optional<String> address(Due due) {
    return due.recipient() == null
        ? Optional.of(due.address())
        : QuarkusTransaction.requiringNew()
            .call(() -> addresses.of(due.channel(), due.recipient()));
  }

  private void forget(Due due) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbi.useHandle(
                    handle -> handle.execute("DELETE FROM message WHERE id = ?", due.id())));
  }
}
