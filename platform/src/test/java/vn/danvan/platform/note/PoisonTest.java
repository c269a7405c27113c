package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.platform.consume.EventLoop;
import vn.danvan.platform.consume.ParkedEvents;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.testing.TestBackends;

/** What a reader does with events that it can't read, can't digest, has seen or does not need. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class PoisonTest {

  @Inject Jdbi jdbi;
  @Inject Topics topics;
  @Inject EventLoop loop;
  @Inject ParkedEvents parked;
  @Inject SeenNotes seenNotes;
  @Inject Interference interference;

  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    clear();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", topics.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void clear() {
    seenNotes.digestPoison(false);
    jdbi.useHandle(handle -> handle.execute("DELETE FROM parked_event"));
    loop.replayParked();
    if (producer != null) {
      producer.close();
    }
  }

  /** Spoils a good second version. */
  interface Spoiling extends BiConsumer<Envelope, UUID> {}

  static final class Envelope {
    final Map<String, byte[]> headers = new LinkedHashMap<>();
    byte[] value;

    void put(String name, String text) {
      headers.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String text) {
      value = text.getBytes(StandardCharsets.UTF_8);
    }
  }

  static Stream<Arguments> poisons() {
    return Stream.of(
        poison("data does not fit Data", (event, id) -> event.put("{\"id\":")),
        poison("data does not fit Data", (event, id) -> event.put("{\"id\": 5}")),
        poison("data does not fit Data", (event, id) -> event.put("{\"version\": \"two\"}")),
        poison(
            "data does not fit Data",
            (event, id) -> event.put("{\"title\":" + "[".repeat(100_000))),
        poison("not a JSON object", (event, id) -> event.put("[]")),
        poison("not a JSON object", (event, id) -> event.put("")),
        poison("not a JSON object", (event, id) -> event.value = null),
        poison("not a JSON object", (event, id) -> event.value = new byte[] {(byte) 0xc3, 0x28}),
        poison("unknown type", (event, id) -> event.put("ce_type", "vn.danvan.NoteEaten")),
        poison("unknown type", (event, id) -> event.put("ce_type", "a\0b")),
        poison("no ce_type", (event, id) -> event.headers.remove("ce_type")),
        poison("no ce_subject", (event, id) -> event.headers.remove("ce_subject")),
        poison("no ce_sequence", (event, id) -> event.headers.remove("ce_sequence")),
        poison("no ce_time", (event, id) -> event.headers.remove("ce_time")),
        poison("no ce_occurredon", (event, id) -> event.headers.remove("ce_occurredon")),
        poison("envelope", (event, id) -> event.headers.put("ce_type", null)),
        poison("envelope", (event, id) -> event.put("ce_subject", "no uuid")),
        poison("envelope", (event, id) -> event.put("ce_sequence", "second")),
        poison("envelope", (event, id) -> event.put("ce_time", "\0")),
        poison("digest", (event, id) -> event.put(state(id, 2, "poison"))));
  }

  private static Arguments poison(String cause, Spoiling spoiling) {
    return Arguments.of(cause, spoiling);
  }

  @ParameterizedTest
  @MethodSource("poisons")
  void whatCanNotBeReadIsParkedWithWhatFollowsAndTheRestGoesOn(String cause, Spoiling spoiling) {
    var id = UUID.randomUUID();
    var other = neighborOf(id);
    send(good(id, 1), id);
    var bad = good(id, 2);
    spoiling.accept(bad, id);
    send(bad, id);
    send(good(id, 3), id);
    send(good(other, 1), other);

    await().untilAsserted(() -> assertThat(seen(other)).containsExactly(1L));
    assertThat(seen(id)).containsExactly(1L);
    var waiting = parkedOf(id);
    assertThat(waiting).hasSize(2);
    assertThat(waiting.getFirst().cause()).contains(cause);
    assertThat(waiting.getLast().cause()).contains("waits behind");
    assertThat(gauge()).isEqualTo(2);
  }

  @Test
  void aKeyThatNoTextColumnHoldsIsParkedAsWell() {
    var id = UUID.randomUUID();
    var other = UUID.randomUUID();
    var bad = good(id, 1);
    bad.put("{");
    send(bad, "key\0" + id);
    send(good(other, 1), other);
    await().untilAsserted(() -> assertThat(seen(other)).containsExactly(1L));
    await().untilAsserted(() -> assertThat(gauge()).isEqualTo(1));
  }

  @Test
  void whatWasParkedIsAppliedInOrderOnceItsCauseIsGone() {
    var id = UUID.randomUUID();
    sendTitled(id, 1, "poison");
    sendTitled(id, 2, "poison");
    sendTitled(id, 3, "fine");
    await().untilAsserted(() -> assertThat(parkedOf(id)).hasSize(3));

    assertThat(loop.replayParked()).isZero();
    assertThat(parkedOf(id)).hasSize(3);
    assertThat(seen(id)).as("nothing overtakes what waits").isEmpty();

    seenNotes.digestPoison(true);
    assertThat(loop.replayParked()).isEqualTo(3);
    assertThat(parkedOf(id)).isEmpty();
    assertThat(seen(id)).containsExactly(3L);
    assertThat(times(id)).isEqualTo(3);
    await().untilAsserted(() -> assertThat(gauge()).isZero());

    sendTitled(id, 4, "fine");
    await().untilAsserted(() -> assertThat(seen(id)).containsExactly(4L));
  }

  @Test
  void aDatabaseLostOnTheWayIsNoPoison() {
    var id = UUID.randomUUID();
    interference.atNextRead(interference::loseDatabase);
    send(good(id, 1), id);
    await().untilAsserted(() -> assertThat(seen(id)).containsExactly(1L));
    interference.atNextRead(interference::loseDatabaseAtCommit);
    send(good(id, 2), id);
    await().untilAsserted(() -> assertThat(seen(id)).containsExactly(2L));
    assertThat(times(id)).isEqualTo(2);
    assertThat(parkedOf(id)).isEmpty();
  }

  @Test
  void typesThatAreNotNeededAreNotParked() {
    var id = UUID.randomUUID();
    var unneeded = good(id, 1);
    unneeded.put("ce_type", "vn.danvan.NoteUnneeded");
    send(unneeded, id);
    send(good(id, 2), id);
    await().untilAsserted(() -> assertThat(seen(id)).containsExactly(2L));
    assertThat(times(id)).isEqualTo(1);
    assertThat(parkedOf(id)).isEmpty();
  }

  @Test
  void duplicatesAndLateComersChangeNothing() {
    var id = UUID.randomUUID();
    for (int i = 0; i < 10; i++) {
      send(good(id, 1), id);
    }
    for (int i = 0; i < 10; i++) {
      send(good(id, 5), id);
    }
    for (int version = 1; version < 5; version++) {
      send(good(id, version), id);
    }
    send(good(id, 6), id);
    await().untilAsserted(() -> assertThat(seen(id)).containsExactly(6L));
    assertThat(times(id)).isEqualTo(3);
    assertThat(parkedOf(id)).isEmpty();
  }

  private void sendTitled(UUID id, long version, String title) {
    var event = good(id, version);
    event.put(state(id, version, title));
    send(event, id);
  }

  private static Envelope good(UUID id, long version) {
    var event = new Envelope();
    event.put("ce_type", "vn.danvan.NoteWritten");
    event.put("ce_subject", id.toString());
    event.put("ce_sequence", Long.toString(version));
    event.put("ce_time", "2023-07-04T00:00:00Z");
    event.put("ce_occurredon", "2023-07-04");
    event.put(state(id, version, "fine"));
    return event;
  }

  private static String state(UUID id, long version, String title) {
    return "{\"id\": \"%s\", \"version\": %d, \"unitId\": \"%s\", \"title\": \"%s\", \"state\": \"DRAFT\"}"
        .formatted(id, version, id, title);
  }

  /** An aggregate of the same partition, so that it comes after. */
  private UUID neighborOf(UUID id) {
    var partition = partition(id);
    return Stream.generate(UUID::randomUUID)
        .filter(other -> partition(other) == partition)
        .findFirst()
        .orElseThrow();
  }

  private int partition(UUID id) {
    var partitions = producer.partitionsFor(topics.fullName("notes")).size();
    return org.apache.kafka.common.utils.Utils.toPositive(
            org.apache.kafka.common.utils.Utils.murmur2(
                id.toString().getBytes(StandardCharsets.UTF_8)))
        % partitions;
  }

  private void send(Envelope event, UUID key) {
    send(event, key.toString());
  }

  private void send(Envelope event, String key) {
    var record = new ProducerRecord<>(topics.fullName("notes"), key, event.value);
    event.headers.forEach((name, value) -> record.headers().add(name, value));
    producer.send(record);
    producer.flush();
  }

  private List<Long> seen(UUID id) {
    return numbers("SELECT version FROM seen_note WHERE id = ?", id);
  }

  private long times(UUID id) {
    return numbers("SELECT times FROM seen_note WHERE id = ?", id).getFirst();
  }

  private List<Long> numbers(String sql, UUID id) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).bind(0, id).mapTo(Long.class).list());
  }

  private List<ParkedEvents.Parked> parkedOf(UUID id) {
    var found = new ArrayList<>(parked.list(0, 1_000));
    found.removeIf(event -> !id.toString().equals(event.aggregateId()));
    return found;
  }

  private long gauge() {
    var line =
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(text -> text.startsWith("danvan_events_parked"))
            .findFirst()
            .orElseThrow();
    return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ')));
  }
}
