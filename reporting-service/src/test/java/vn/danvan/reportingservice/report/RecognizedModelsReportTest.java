package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** The list of recognized models, each with the decision that recognized it. */
@QuarkusTest
class RecognizedModelsReportTest extends ReportingTest {

  @Test
  void everyRecognizedModelStandsWithItsDecision() {
    var province = new Province("cong-nhan");
    var district = province.district("mot");
    var own = province.round(district, "DISTRICT", 2023);
    var up = province.round(province.id(), "PROVINCE", 2023, district);
    var model = province.model(district, "ECONOMY", LocalDate.of(2023, 2, 1), 2023);
    var other = province.model(district, "CULTURE_SOCIETY", LocalDate.of(2023, 2, 1), 2023);
    province.link(model, "campaignCodes", "NEW_RURAL");
    province.recognition(
        province.nomination(own, "DISTRICT", 2023, model, district, true, "APPROVED"));
    province.recognition(
        province.nomination(own, "DISTRICT", 2023, other, district, true, "APPROVED"));
    province.recognition(
        province.nomination(up, "PROVINCE", 2023, model, district, false, "APPROVED"));
    province.reference("Campaign", "NEW_RURAL", "Nông thôn mới");
    publishAndWait(feed, province);

    var higher = report("recognized-models", province, "2023", "level", "PROVINCE");
    assertThat(higher.getInt("totals.total")).isEqualTo(1);
    assertThat(higher.getString("rows[0].model.id")).isEqualTo(model.toString());
    assertThat(higher.getString("rows[0].model.title")).startsWith("Mô hình");
    assertThat(higher.getString("rows[0].decision.number")).isEqualTo("1-QĐ/TU");
    assertThat(higher.getString("rows[0].decision.date")).isEqualTo("2023-12-20");
    assertThat(higher.getString("rows[0].unit.name")).isEqualTo("Huyện mot");

    assertThat(report("recognized-models", province, "2023").getInt("totals.total")).isEqualTo(3);
    assertThat(records("recognized-models", "total", province.code(), "2023")).hasSize(3);
    assertThat(
            report("recognized-models", province, "2023", "campaign", "NEW_RURAL")
                .getInt("totals.total"))
        .isEqualTo(2);
    assertThat(
            report("recognized-models", province, "2023", "structure", "CURRENT")
                .getInt("totals.total"))
        .isEqualTo(3);
  }

  @Test
  void whatEndedLeavesTheFiguresAndStaysInThoseOfBefore() {
    var province = new Province("thu-hoi");
    var district = province.district("mot");
    var round = province.round(district, "DISTRICT", 2023);
    var nomination =
        province.nomination(
            round,
            "DISTRICT",
            2023,
            province.model(district, "ECONOMY", LocalDate.of(2023, 2, 1), 2023),
            district,
            true,
            "APPROVED");
    var recognition = province.recognition(nomination);
    publishAndWait(feed, province);
    var recognized = province.now().toString();
    province.spellAnew(recognition, "1 - QĐ/TU", LocalDate.of(2024, 1, 2));
    publishAndWait(feed, province);
    var list = report("recognized-models", province, "2023");
    assertThat(list.getInt("totals.total")).isEqualTo(1);
    assertThat(list.getString("rows[0].decision.number")).isEqualTo("1 - QĐ/TU");

    province.end(recognition, false, LocalDate.of(2024, 1, 3));
    var follower = province.recognition(nomination);
    publishAndWait(feed, province);
    var superseded = province.now().toString();
    assertThat(report("recognized-models", province, "2023").getInt("totals.total")).isEqualTo(1);
    assertThat(report("recognition-funnel", province, "2023").getInt("totals.recognizedOwnLevel"))
        .isEqualTo(1);

    province.end(follower, true, LocalDate.of(2024, 1, 4));
    publishAndWait(feed, province);
    assertThat(report("recognized-models", province, "2023").getInt("totals.total")).isZero();
    assertThat(records("recognized-models", "total", province.code(), "2023")).isEmpty();
    assertThat(report("recognition-funnel", province, "2023").getInt("totals.recognizedOwnLevel"))
        .isZero();
    for (var before : List.of(recognized, superseded)) {
      assertThat(
              report("recognized-models", province, "2023", "asOf", before).getInt("totals.total"))
          .isEqualTo(1);
      assertThat(
              report("recognition-funnel", province, "2023", "asOf", before)
                  .getInt("totals.recognizedOwnLevel"))
          .isEqualTo(1);
    }
  }

  @Test
  void countsByTheDayOfTheDecision() {
    var province = new Province("ngay");
    var district = province.district("mot");
    var round = province.round(district, "DISTRICT", 2023);
    var model = province.model(district, "ECONOMY", LocalDate.of(2023, 2, 1), 2023);
    province.recognition(
        province.nomination(round, "DISTRICT", 2023, model, district, true, "APPROVED"));
    publishAndWait(feed, province);
    assertThat(report("recognized-models", province, "2023-12-20").getInt("totals.total"))
        .isEqualTo(1);
    assertThat(
            report("recognized-models", province, "2023-01-01..2023-12-19").getInt("totals.total"))
        .isZero();
    assertThat(report("recognized-models", province, "2023-12-21..2024").getInt("totals.total"))
        .isZero();
  }
}
