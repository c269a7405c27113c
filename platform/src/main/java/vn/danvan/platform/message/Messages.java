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
 * Tells addresses that there is news. A message is written in the transaction that makes the news
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
      Jdbi jdbi,
      VietnamTime time,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.public-url") Optional<String> site) {
    for (var carrier : carriers) {
      if (carrier.isReady()) {
        this.carriers.put(carrier.channel(), carrier);
      }
    }
    this.jdbi = jdbi;
    this.time = time;
    this.text = site.map(address -> TEXT + " " + address).orElse(TEXT);
    this.delivered = metrics.counter("danvan.messages.delivered");
    this.givenUp = metrics.counter("danvan.messages.given.up");
  }

  private record Due(UUID id, Channel channel, String address, int attempts) {}

  /** Within a transaction. Where the operator has configured no such channel nothing is sent. */
  public void tell(Channel channel, String address) {
    if (!carriers.containsKey(channel)) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO message (id, channel, address, due_at) VALUES (:id, :channel, :address, :now)")
                .bind("id", Ids.next())
                .bind("channel", channel)
                .bind("address", address)
                .bind("now", time.now().atOffset(ZoneOffset.UTC))
                .execute());
  }

  /** Whether the operator has configured such a channel. */
  public boolean goBy(Channel channel) {
    return carriers.containsKey(channel);
  }

  /** Within a transaction: what waits for the address, by whatever channel, is not sent. */
  public void withdraw(String address) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM message WHERE address = ?", address));
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
        case UNDELIVERABLE -> {}
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
                                RETURNING id, channel, address, attempts
                                """)
                            .bind("now", time.now().atOffset(ZoneOffset.UTC))
                            .bind("ready", ready.stream().map(Channel::name).toArray(String[]::new))
                            .map(
                                (row, _) ->
                                    new Due(
                                        row.getObject("id", UUID.class),
                                        Channel.valueOf(row.getString("channel")),
                                        row.getString("address"),
                                        row.getInt("attempts")))
                            .findOne()));
  }

  private enum Outcome {
    SENT,
    /** By its own fault: others go out. */
    UNDELIVERABLE,
    FAILED
  }

  private Outcome deliver(Due due) {
    try {
      carriers.get(due.channel()).carry(due.address(), SUBJECT, text);
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

  private void forget(Due due) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbi.useHandle(
                    handle -> handle.execute("DELETE FROM message WHERE id = ?", due.id())));
  }
}
