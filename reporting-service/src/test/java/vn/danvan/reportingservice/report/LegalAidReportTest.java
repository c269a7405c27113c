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

/** Requests for legal aid and their cases are two figures, each by its own day. */
@QuarkusTest
class LegalAidReportTest extends ReportingTest {

  @Test
  void requestsAndCasesAreCountedApart() {
    var province = new Province("aided");
    var district = province.district("mot");
    var lastDay = LocalDate.of(2023, 12, 31);
    var request = province.legalAidRequest(district, "DISTRICT", lastDay);
    var first = province.legalAidCase(request, 1, lastDay);
    province.legalAidCase(request, 2, lastDay.plusDays(1));
    province.legalAidRequest(district, "DISTRICT", LocalDate.of(2023, 1, 1));
    province.endLegalAid(first, lastDay.plusDays(9));
    province.endLegalAid(request, lastDay.plusDays(9));
    publishAndWait(feed, province);

    var year = report("sessions", province, "2023");
    assertThat(year.getInt("totals.legalAidRequests")).isEqualTo(2);
    assertThat(year.getInt("totals.legalAidCases")).isEqualTo(1);
    assertThat(year.getInt("rows[0].legalAidRequests")).isEqualTo(2);
    assertThat(year.getString("identities.find { it.id == '9' }.holds")).isEqualTo("true");
    assertThat(report("sessions", province, "2023..2024").getInt("totals.legalAidCases"))
        .isEqualTo(2);
    assertThat(records("sessions", "legalAidRequests", province.code(), "2023"))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record).containsEntry("type", "legal_aid_request"));
    assertThat(records("sessions", "legalAidCases", province.code(), "2023..2024"))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record).containsEntry("kind", "LEGAL_AID"));
  }
}
