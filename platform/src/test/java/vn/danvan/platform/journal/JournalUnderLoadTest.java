package vn.danvan.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.text.CanonicalJson;
import vn.danvan.platform.text.Sha256;
import vn.danvan.platform.time.Occurrence;

/** Many writers at once, of which some commit late and some not at all. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class JournalUnderLoadTest {

  private static final int WRITERS = 16;
  private static final int COMMANDS = 40;
  private static final int AGGREGATES = 24;
  private static final long SEED = 20230704;
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Journal journal;
  @Inject Jdbi jdbi;
  @Inject Topics topics;
  @Inject ObjectMapper json;

  @Test
  void nothingIsSkippedAndOrderIsKeptWhileSomeCommitLate() throws Exception {
    var aggregates = Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList();
    aggregates.forEach(this::create);
    write(aggregates);
    awaitPublished();

    assertThat(committedVersions(aggregates)).isNotEmpty();
    assertEveryRowIsSealedOnce();
    assertTheChainVerifies();
    var published = published();
    var versions = PublishedRecords.versions(published);
    committedVersions(aggregates)
        .forEach(
            (id, last) ->
                assertThat(versions.get(id))
                    .as("versions of %s in Kafka", id)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList()));
    assertNoWatermarkRanAhead(published);
  }

  @Test
  void aWatermarkWaitsForAFactThatWasRecordedBeforeItsFirstStatement() throws Exception {
    var subject = UUID.randomUUID();
    var before = watermarks().size();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                journal.append(
                    new Jotting(subject, 1, new SlowlyWritten(subject, 1, subject, "DRAFT")),
                    Occurrence.on(LocalDate.EPOCH)));
    awaitPublished();
    await().atMost(SOON).until(() -> watermarks().size() > before + 1);
    assertNoWatermarkRanAhead(published());
  }

  /** Holds the append up between the time of recording and the statement for longer than a beat. */
  record SlowlyWritten(UUID id, long version, UUID unitId, String state) {

    public String getTitle() {
      pause(1_500);
      return "slow";
    }
  }

  private void create(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO note (id, version, unit_id, title, state) VALUES (?, 0, ?, 'a', 'DRAFT')",
                id,
                id));
  }

  private void write(List<UUID> aggregates) throws Exception {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var running = new ArrayList<Future<?>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        var random = new Random(SEED + writer);
        running.add(
            writers.submit(
                () -> {
                  for (int command = 0; command < COMMANDS; command++) {
                    act(aggregates.get(random.nextInt(AGGREGATES)), random);
                  }
                  return null;
                }));
      }
      for (var writer : running) {
        writer.get(3, TimeUnit.MINUTES);
      }
    }
  }

  private void act(UUID id, Random random) {
    try {
      QuarkusTransaction.requiringNew().run(() -> actInTransaction(id, random));
    } catch (GivenUpException rolledBack) {
      assertThat(rolledBack).isNotNull();
    }
  }

  private static final class GivenUpException extends RuntimeException {}

  private void actInTransaction(UUID id, Random random) {
    var version =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "UPDATE note SET version = version + 1 WHERE id = ? RETURNING version")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .one());
    journal.append(Jotting.of(id, version), Occurrence.on(LocalDate.of(2023, 7, 4)));
    var fate = random.nextInt(10);
    if (fate < 2) {
      pause(50 + random.nextInt(400));
    }
    if (fate == 9) {
      throw new GivenUpException();
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void awaitPublished() {
    await()
        .atMost(SOON)
        .until(
            () ->
                number("SELECT count(*) FROM unsealed") == 0
                    && number("SELECT count(*) FROM journal")
                        == number("SELECT published FROM relay_cursor"));
  }

  private Map<String, Long> committedVersions(List<UUID> aggregates) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id, version FROM note WHERE version > 0 AND id = ANY(:ids)")
                .bind("ids", aggregates.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getString("id"), row.getLong("version")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void assertEveryRowIsSealedOnce() {
    assertThat(number("SELECT count(*) FROM journal"))
        .isEqualTo(number("SELECT count(*) FROM journal_seal"));
    assertThat(number("SELECT count(DISTINCT seq) FROM journal_seal"))
        .isEqualTo(number("SELECT count(*) FROM journal"));
    assertThat(number("SELECT min(position) FROM journal_seal")).isEqualTo(1);
    assertThat(number("SELECT max(position) FROM journal_seal"))
        .isEqualTo(number("SELECT count(*) FROM journal"));
    assertThat(
            number(
                """
                SELECT count(*) FROM (
                  SELECT version, lag(version, 1, 0::bigint) OVER (PARTITION BY aggregate_id ORDER BY position) AS before
                  FROM journal JOIN journal_seal USING (seq)) rows WHERE version <> before + 1
                """))
        .as("versions out of order in the sealed order")
        .isZero();
  }

  private void assertTheChainVerifies() {
    record Link(byte[] row, byte[] recomputed, byte[] chain) {}
    var links =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM journal_seal JOIN journal USING (seq) ORDER BY position")
                    .map(
                        (row, _) ->
                            new Link(
                                row.getBytes("row_sha256"),
                                recompute(row),
                                row.getBytes("chain_sha256")))
                    .list());
    var head = new byte[0];
    for (var link : links) {
      assertThat(link.recomputed()).isEqualTo(link.row());
      head = Sha256.of(head, link.row());
      assertThat(Arrays.equals(head, link.chain())).isTrue();
    }
  }

  /** From the stored columns alone, as an auditor would. */
  private byte[] recompute(java.sql.ResultSet row) {
    try {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("aggregateId", row.getString("aggregate_id"));
      fields.put("version", row.getLong("version"));
      fields.put("type", row.getString("event_type"));
      fields.put("actor", row.getString("actor"));
      fields.put("actorUnit", row.getString("actor_unit"));
      fields.put("actorRole", row.getString("actor_role"));
      fields.put("onBehalfOf", row.getString("on_behalf_of"));
      fields.put("occurredOn", row.getString("occurred_on"));
      fields.put(
          "recordedAt", row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
      fields.put("enteredLate", row.getBoolean("entered_late"));
      var note = row.getBytes("note_sha256");
      fields.put("noteSha256", note == null ? null : HexFormat.of().formatHex(note));
      fields.put("data", json.readTree(row.getString("data")));
      return Sha256.of(CanonicalJson.of(json.writeValueAsString(fields)));
    } catch (java.sql.SQLException | java.io.IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A beat that names a time was sent after everything recorded up to that time. */
  private void assertNoWatermarkRanAhead(List<ConsumerRecord<String, String>> published)
      throws Exception {
    var watermarks = watermarks();
    assertThat(watermarks).isNotEmpty();
    for (var watermark : watermarks) {
      var at = Instant.parse(json.readTree(watermark.value()).get("at").asText());
      for (var record : published) {
        var recordedAt = Instant.parse(new String(record.headers().lastHeader("ce_time").value()));
        assertThat(recordedAt.isAfter(at) || record.timestamp() <= watermark.timestamp())
            .as(
                "recorded at %s, sent %d ms after the watermark %s",
                recordedAt, record.timestamp() - watermark.timestamp(), at)
            .isTrue();
      }
    }
  }

  private List<ConsumerRecord<String, String>> published() {
    return PublishedRecords.all(topics.bootstrap(), topics.fullName("notes")).stream()
        .filter(record -> record.headers().lastHeader("ce_source") != null)
        .toList();
  }

  private List<ConsumerRecord<String, String>> watermarks() {
    return PublishedRecords.all(topics.bootstrap(), topics.fullName(Topics.WATERMARKS));
  }

  private long number(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
