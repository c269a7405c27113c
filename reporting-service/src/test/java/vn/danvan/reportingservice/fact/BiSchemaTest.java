package vn.danvan.reportingservice.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Tools for dashboards read the same figures, and nothing else. */
@QuarkusTest
class BiSchemaTest extends ReportingTest {

  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)` \\|.*");

  @Test
  void theRoleReadsTheFiguresOfTheReports() {
    var province = new Province("bi");
    var district = province.district("mot");
    province.session(district, "DISTRICT", "PROPAGANDA", LocalDate.of(2023, 3, 1), 70);
    province.session(district, "DISTRICT", "PROPAGANDA", LocalDate.of(2023, 8, 1), 30);
    publishAndWait(feed, province);
    var attendances = report("sessions", province, "2023").getLong("totals.propagandaAttendances");

    var total =
        "SELECT sum(amount) FROM bi.%s WHERE metric = 'SESSION_ATTENDANCES' AND unit_id = :id";
    assertThat(asked(total.formatted("yearly_total") + " AND year = 2023", province.id()))
        .isEqualTo(attendances);
    assertThat(asked(total.formatted("monthly_total"), province.id())).isEqualTo(attendances);
    assertThat(asked(total.formatted("entry"), district)).isEqualTo(attendances);
    assertThat(
            asked(
                "SELECT count(*) FROM bi.unit_ancestor JOIN bi.unit ON unit.id = unit_id"
                    + " WHERE ancestor_id = :id",
                province.id()))
        .isEqualTo(2);
  }

  private long asked(String sql, Object id) {
    return jdbi.inTransaction(
        handle -> {
          asReader(handle);
          return handle.createQuery(sql).bind("id", id).mapTo(Long.class).one();
        });
  }

  @Test
  void theRoleMayDoNothingElse() {
    for (var forbidden :
        new String[] {
          "SELECT FROM derived.fact",
          "SELECT FROM owned.reported_figure",
          "SELECT FROM owned.journal",
          "DELETE FROM bi.unit",
          "UPDATE bi.field SET name_vi = ''",
          "CREATE TABLE bi.own (id int)"
        }) {
      assertThatThrownBy(
              () ->
                  jdbi.useTransaction(
                      handle -> {
                        asReader(handle);
                        handle.execute(forbidden);
                      }))
          .as(forbidden)
          .hasMessageContaining("permission denied");
    }
  }

  private static void asReader(Handle handle) {
    handle.execute("SET LOCAL ROLE danvan_bi");
  }

  @Test
  void everyColumnIsDescribed() throws Exception {
    var described =
        Files.readAllLines(Path.of("../docs/bi.md")).stream()
            .map(ROW::matcher)
            .filter(java.util.regex.Matcher::matches)
            .map(row -> row.group(1) + "." + row.group(2))
            .toList();
    var there =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT table_name || '.' || column_name FROM information_schema.columns"
                            + " WHERE table_schema = 'bi'")
                    .mapTo(String.class)
                    .list());
    assertThat(described).containsExactlyInAnyOrderElementsOf(there);
  }
}
