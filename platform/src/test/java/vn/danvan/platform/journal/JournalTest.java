package vn.danvan.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.time.Occurrence;

/** Facts are written the same, one by one and many at once. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class JournalTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Inject Journal journal;
  @Inject Jdbi jdbi;

  private final UUID subject = UUID.randomUUID();

  private Journal.Fact fact(long version, String note) {
    return new Journal.Fact(
        Jotting.of(subject, version), new Occurrence(DAY, version > 2, note, null));
  }

  private List<Map<String, Object>> rows() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT version, topic, aggregate_type, event_type, actor, actor_unit, actor_role, occurred_on::text,
                      entered_late, data::text, convert_from(ciphertext, 'UTF8') AS note,
                      note_sha256 = sha256(ciphertext) AS noted, octet_length(row_sha256) AS hash,
                      row_number() OVER (ORDER BY seq) AS place
                    FROM journal LEFT JOIN private_note ON journal_seq = seq
                    WHERE aggregate_id = :id ORDER BY version
                    """)
                .bind("id", subject)
                .mapToMap()
                .list());
  }

  @Test
  void manyAtOnceAreWrittenAsOneByOne() {
    QuarkusTransaction.requiringNew().run(() -> journal.append(fact(1, "a, \"b\" {c} \\ d")));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                journal.appendAll(
                    List.of(fact(2, "a, \"b\" {c} \\ d"), fact(3, null), fact(4, "NULL"))));
    var rows = rows();
    assertThat(rows).hasSize(4);
    assertThat(rows).extracting(row -> row.get("place")).containsExactly(1L, 2L, 3L, 4L);
    assertThat(rows)
        .extracting(row -> row.get("note"))
        .containsExactly("a, \"b\" {c} \\ d", "a, \"b\" {c} \\ d", null, "NULL");
    assertThat(rows).extracting(row -> row.get("noted")).containsExactly(true, true, null, true);
    assertThat(rows)
        .extracting(row -> row.get("entered_late"))
        .containsExactly(false, false, true, true);
    for (var column :
        List.of(
            "topic",
            "aggregate_type",
            "event_type",
            "actor",
            "actor_role",
            "occurred_on",
            "hash")) {
      assertThat(rows).extracting(row -> row.get(column)).containsOnly(rows.getFirst().get(column));
    }
    assertThat(rows.get(1).get("data"))
        .isEqualTo(((String) rows.get(0).get("data")).replace("\"version\":1", "\"version\":2"));
  }

  @Test
  void theirOrderIsTheOneInWhichTheyWereGiven() {
    var versions = IntStream.rangeClosed(1, 1_500).mapToObj(Long::valueOf).toList();
    QuarkusTransaction.requiringNew()
        .run(() -> journal.appendAll(versions.stream().map(one -> fact(one, null)).toList()));
    assertThat(rows()).extracting(row -> row.get("place")).containsExactlyElementsOf(versions);
  }

  @Test
  void noVersionIsWrittenTwice() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> journal.appendAll(List.of(fact(1, null), fact(1, null)))))
        .hasMessageContaining("duplicate key");
    assertThat(rows()).isEmpty();
  }
}
