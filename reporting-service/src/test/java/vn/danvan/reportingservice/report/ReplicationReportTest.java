package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Copies are counted one by one, models and units once however often they take part. */
@QuarkusTest
class ReplicationReportTest extends ReportingTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

  @Test
  void modelsAndUnitsStandOnceHoweverManyCopies() {
    var province = new Province("spread");
    var first = province.district("mot");
    var second = province.district("hai");
    var third = province.district("ba");
    var model = province.model(first, "ECONOMY", LocalDate.of(2022, 2, 1), 2022);
    var other = province.model(first, "CULTURE_SOCIETY", LocalDate.of(2022, 2, 1), 2022);
    province.assess(model, province.id(), LocalDate.of(2022, 12, 1));
    province.replication(model, "ECONOMY", second, LocalDate.of(2023, 1, 1));
    var dropped = province.replication(model, "ECONOMY", third, LAST_DAY);
    province.replication(other, "CULTURE_SOCIETY", second, LocalDate.of(2023, 6, 1));
    province.replication(other, "CULTURE_SOCIETY", third, LAST_DAY.plusDays(1));
    province.drop(dropped, LAST_DAY.plusDays(1));
    publishAndWait(feed, province);

    var spread = report("replication", province, "2023");
    assertThat(spread.getInt("totals.sourceModels")).isEqualTo(2);
    assertThat(spread.getInt("totals.copies")).isEqualTo(3);
    assertThat(spread.getInt("totals.adoptingUnits")).isEqualTo(2);
    assertThat(spread.getInt("totals.dropped")).isZero();
    assertThat(spread.getList("identities.holds")).containsOnly(true);
    assertThat(records("replication", "sourceModels", province.code(), "2023")).hasSize(2);
    assertThat(records("replication", "copies", province.code(), "2023")).hasSize(3);
    assertThat(records("replication", "adoptingUnits", province.code(), "2023"))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.get("title").toString()).startsWith("Mô hình"));

    var byField = report("models-by-field", province, "2023", "by", "field");
    assertThat(byField.getInt("totals.replicatedModels")).isEqualTo(2);
    assertThat(byField.getInt("totals.copies")).isEqualTo(3);
    assertThat(byField.getInt("totals.adoptingUnits")).isEqualTo(2);
    assertThat(byField.getInt("rows.find { it.field.code == 'ECONOMY' }.copies")).isEqualTo(2);
    assertThat(byField.getInt("rows.find { it.field.code == 'ECONOMY' }.replicatedModels"))
        .isEqualTo(1);

    var next = report("replication", province, "2024");
    assertThat(next.getInt("totals.copies")).isEqualTo(1);
    assertThat(next.getInt("totals.dropped")).isEqualTo(1);
    assertThat(records("replication", "dropped", province.code(), "2024")).hasSize(1);
    assertThat(report("replication", province, "2023..2024").getInt("totals.sourceModels"))
        .isEqualTo(2);
  }
}
