package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;
import static vn.danvan.reportingservice.feed.Province.dutyYear;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** What heads owe goes by whole years, and nobody makes up for another. */
@QuarkusTest
class DutiesReportTest extends ReportingTest {

  @Test
  void nobodyMakesUpForAnother() {
    var province = new Province("owing");
    var first = province.district("mot");
    var second = province.district("hai");
    province.duty(first, "DISTRICT", dutyYear(2022, 2, 5, true), dutyYear(2023, 2, 0, false));
    var other =
        province.duty(second, "DISTRICT", dutyYear(2022, 2, 0, true), dutyYear(2023, 2, 0, false));
    province.dutyProgressed(
        other, LocalDate.of(2023, 6, 1), dutyYear(2022, 2, 0, true), dutyYear(2023, 2, 1, false));
    province.receptionDay(first, "DISTRICT", LocalDate.of(2022, 12, 31));
    province.receptionDay(first, "DISTRICT", LocalDate.of(2023, 1, 1));
    publishAndWait(feed, province);

    var past = report("duties", province, "2022");
    assertThat(past.getInt("totals.required")).isEqualTo(4);
    assertThat(past.getInt("totals.held")).isEqualTo(5);
    assertThat(past.getInt("totals.shortfall")).isEqualTo(2);
    assertThat(past.getInt("totals.missed")).isEqualTo(2);
    assertThat(past.getInt("totals.receptionDaysRequired")).isEqualTo(24);
    assertThat(past.getInt("totals.receptionDaysHeld")).isEqualTo(1);
    assertThat(past.getList("rows.shortfall")).containsExactlyInAnyOrder(0, 2);
    assertThat(past.getList("identities.holds")).containsOnly(true);
    assertThat(records("duties", "shortfall", province.code(), "2022"))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record)
                    .containsEntry("type", "duty")
                    .containsEntry("amount", 2)
                    .containsEntry("year", 2022));

    var both = report("duties", province, "2022-12-01..2023-02-01");
    assertThat(both.getInt("totals.required")).isEqualTo(8);
    assertThat(both.getInt("totals.shortfall")).isEqualTo(5);
    assertThat(both.getInt("totals.missed")).isEqualTo(2);
    assertThat(both.getInt("totals.receptionDaysHeld")).isEqualTo(2);
    assertThat(records("duties", "required", province.code(), "2022..2023")).hasSize(4);

    var dialogues = report("dialogues", province, "2023");
    assertThat(dialogues.getInt("totals.required")).isEqualTo(4);
    assertThat(dialogues.getInt("totals.shortfall")).isEqualTo(3);
    assertThat(dialogues.getInt("totals.held")).isZero();
    assertThat(dialogues.getList("identities.holds")).containsOnly(true);
  }

  @Test
  void aProvinceWithoutDutiesHasAReportOfZeros() {
    var province = new Province("free");
    publishAndWait(feed, province);
    var none = report("duties", province, "2023");
    assertThat(none.getMap("totals").values()).containsOnly(0);
    assertThat(none.getList("identities.holds")).containsOnly(true);
    assertThat(none.getBoolean("complete")).isTrue();
  }
}
