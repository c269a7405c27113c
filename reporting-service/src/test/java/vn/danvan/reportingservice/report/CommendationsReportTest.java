package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Commendations go by the day of their decision, what was revoked counts as of before only. */
@QuarkusTest
class CommendationsReportTest extends ReportingTest {

  private static final String MERIT = "CERTIFICATE_OF_MERIT";
  private static final String LETTER = "COMMENDATION_LETTER";
  private static final LocalDate DAY = LocalDate.of(2024, 10, 20);

  @Test
  void collectivesAndIndividualsMakeUpTheTotal() {
    var province = new Province("khen");
    var one = province.district("mot");
    var two = province.district("hai");
    province.commendation(one, MERIT, "PROVINCE", "COLLECTIVE", DAY);
    province.commendation(one, MERIT, "PROVINCE", "INDIVIDUAL", DAY);
    province.commendation(two, MERIT, "PROVINCE", "INDIVIDUAL", LocalDate.of(2024, 12, 31));
    province.commendation(two, LETTER, "DISTRICT", "INDIVIDUAL", LocalDate.of(2025, 1, 1));
    publishAndWait(feed, province);

    var year = report("commendations", province, "2024");
    assertThat(year.getMap("totals"))
        .isEqualTo(Map.of("collectives", 1, "individuals", 2, "total", 3));
    assertThat(year.getList("identities.holds")).containsOnly(true);
    assertThat(year.getInt("rows.find { it.unit.name == 'Huyện mot' }.total")).isEqualTo(2);
    assertThat(year.getInt("rows.find { it.unit.name == 'Huyện hai' }.individuals")).isEqualTo(1);
    assertThat(records("commendations", "total", province.code(), "2024"))
        .hasSize(3)
        .allSatisfy(
            record ->
                assertThat(record)
                    .containsEntry("type", "commendation")
                    .containsEntry("kind", MERIT)
                    .containsEntry("level", "PROVINCE")
                    .doesNotContainKey("title"));
    var both = report("commendations", province, "2024..2025", "by", "form");
    assertThat(both.getInt("rows.find { it.form == 'COMMENDATION_LETTER' }.total")).isEqualTo(1);
    assertThat(both.getInt("rows.find { it.form == 'CERTIFICATE_OF_MERIT' }.total")).isEqualTo(3);
    assertThat(report("commendations", province, "2024..2025", "by", "year").getList("rows.total"))
        .containsExactly(3, 1);
    assertThat(
            report("commendations", province, "2024..2025", "level", "DISTRICT")
                .getInt("totals.total"))
        .isEqualTo(1);
    assertThat(report("commendations", province, "2024-10-20").getInt("totals.total")).isEqualTo(2);
    assertThat(report("commendations", province, "2024-10-21..2024-12-30").getInt("totals.total"))
        .isZero();
  }

  @Test
  void whatWasRevokedLeavesTheFiguresAndStaysInThoseOfBefore() {
    var province = new Province("huy");
    var awarded = province.commendation(province.id(), MERIT, "PROVINCE", "COLLECTIVE", DAY);
    publishAndWait(feed, province);
    var before = province.now().toString();
    province.revoke(awarded, DAY.plusDays(30));
    publishAndWait(feed, province);

    assertThat(report("commendations", province, "2024").getInt("totals.total")).isZero();
    assertThat(records("commendations", "total", province.code(), "2024")).isEmpty();
    assertThat(report("commendations", province, "2024", "asOf", before).getInt("totals.total"))
        .isEqualTo(1);
  }

  @Test
  void bothStructuresAddUpToTheSame() {
    var province = new Province("gop");
    var old = province.district("cu");
    var one = province.district("moi");
    var two = province.district("khac");
    province.commendation(old, MERIT, "PROVINCE", "COLLECTIVE", DAY);
    province.commendation(one, MERIT, "PROVINCE", "INDIVIDUAL", DAY);
    province.succeed(old, LocalDate.of(2025, 6, 30), one, two);
    publishAndWait(feed, province);

    var historical = report("commendations", province, "2024", "structure", "HISTORICAL");
    var current = report("commendations", province, "2024", "structure", "CURRENT");
    assertThat(current.getMap("totals")).isEqualTo(historical.getMap("totals"));
    assertThat(current.getInt("rows.find { it.notAttributable }.collectives")).isEqualTo(1);
    assertThat(current.getList("identities.holds")).containsOnly(true);
  }
}
