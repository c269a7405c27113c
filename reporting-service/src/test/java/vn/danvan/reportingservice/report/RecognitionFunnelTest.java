package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;
import static vn.danvan.reportingservice.feed.Asking.reportOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

@QuarkusTest
class RecognitionFunnelTest extends ReportingTest {

  private static final String FUNNEL = "recognition-funnel";
  private static final LocalDate MARCH = LocalDate.of(2023, 3, 10);

  @Test
  void countsFromRegistrationToRecognitionAndNamesWhoIsMissing() {
    var province = new Province("binh-thuan");
    var phanThiet = province.district("phan-thiet");
    var tanhLinh = province.district("tanh-linh");
    var ducLinh = province.district("duc-linh");
    var commune =
        province.unit(province.code() + "-xa", "Xã Đức Tín", "COMMUNE", "COMMUNE", ducLinh);
    var ownRound = province.round(phanThiet, "DISTRICT", 2023);
    var round = province.round(province.id(), "PROVINCE", 2023, phanThiet, tanhLinh, ducLinh);
    for (int i = 0; i < 5; i++) {
      var model = province.model(phanThiet, "ECONOMY", MARCH.plusDays(i), 2023);
      if (i == 0) {
        province.individual(model);
      }
      if (i < 4) {
        var own =
            province.nomination(
                ownRound,
                "DISTRICT",
                2023,
                model,
                phanThiet,
                true,
                i < 3 ? "APPROVED" : "NOT_APPROVED");
        if (i < 3) {
          province.recognition(own);
          var up =
              province.nomination(
                  round,
                  "PROVINCE",
                  2023,
                  model,
                  phanThiet,
                  false,
                  i < 2 ? "APPROVED" : "NOT_APPROVED");
          if (i < 2) {
            province.recognition(up);
          }
        }
      }
    }
    province.standing(round, phanThiet, 2023, 4, 3, 3);
    var other = province.model(tanhLinh, "CULTURE_SOCIETY", MARCH, 2023);
    province.nomination(ownRound, "DISTRICT", 2023, other, tanhLinh, true, "NOT_APPROVED");
    province.standing(round, tanhLinh, 2023, 1, 0, 0);
    province.model(commune, "ECONOMY", MARCH, 2023);
    province.withdraw(province.model(ducLinh, "ECONOMY", MARCH, 2023), MARCH.plusDays(9));
    province.standing(round, ducLinh, 2023, 0, 0, 0);

    publishAndWait(feed, province);
    var funnel = report(FUNNEL, province, "2023");

    assertThat(funnel.<Map<String, Integer>>get("totals"))
        .containsExactly(
            Map.entry("registered", 7),
            Map.entry("consideredOwnLevel", 5),
            Map.entry("recognizedOwnLevel", 3),
            Map.entry("recognizedEarlier", 0),
            Map.entry("nominated", 3),
            Map.entry("recognizedHigherLevel", 2),
            Map.entry("collectives", 1),
            Map.entry("individuals", 1),
            Map.entry("unitsExpected", 3),
            Map.entry("unitsConsidered", 2),
            Map.entry("unitsRecognized", 1),
            Map.entry("unitsNominated", 1));
    assertThat(funnel.getList("rows.unit.name"))
        .containsExactly("Huyện duc-linh", "Huyện phan-thiet", "Huyện tanh-linh");
    assertThat(funnel.getList("rows.registered")).containsExactly(1, 5, 1);
    assertThat(funnel.getList("missing.name")).containsExactly("Huyện duc-linh");
    assertThat(funnel.getList("identities.holds")).containsOnly(true);
    assertThat(funnel.getList("identities.id")).containsExactly("2", "3", "4", "5");
    assertThat(funnel.getBoolean("complete")).isTrue();
    everyFigureOpensIntoItsRecords(funnel, province, "2023");
    assertThat(records(FUNNEL, "unitsConsidered", province.code(), "2023"))
        .extracting(record -> (Object) ((Map<?, ?>) record.get("unit")).get("id"))
        .containsExactlyInAnyOrder(phanThiet.toString(), tanhLinh.toString());
    assertThat(records(FUNNEL, "nominated", province.code(), "2023"))
        .allSatisfy(record -> assertThat((String) record.get("title")).startsWith("Mô hình"));
  }

  @Test
  void showsADistrictAsItsOwnOnlyRow() {
    var province = new Province("own-row");
    var district = province.district("a");
    var commune = province.unit(province.code() + "-x", "Xã", "COMMUNE", "COMMUNE", district);
    var model = province.model(commune, "ECONOMY", MARCH, 2023);
    var own = province.round(district, "DISTRICT", 2023);
    var round = province.round(province.id(), "PROVINCE", 2023, district);
    province.recognition(
        province.nomination(own, "DISTRICT", 2023, model, district, true, "APPROVED"));
    province.nomination(round, "PROVINCE", 2023, model, district, false, "SUBMITTED");
    province.standing(round, district, 2023, 1, 1, 1);
    publishAndWait(feed, province);

    var funnel = reportOf(province.code() + "-a", FUNNEL, "2023");

    assertThat(funnel.getList("rows.unit.id")).containsExactly(district.toString());
    for (var figure : List.of("registered", "recognizedOwnLevel", "nominated", "unitsNominated")) {
      assertThat(funnel.getInt("totals." + figure)).as(figure).isEqualTo(1);
    }
    assertThat(funnel.getList("missing")).isEmpty();
    assertThat(reportOf(province.code() + "-x", FUNNEL, "2023").getInt("totals.registered"))
        .isEqualTo(1);
  }

  @Test
  void listsAllLaggardsOfAnOpenRound() {
    var province = new Province("open-round");
    var units = new UUID[14];
    for (int i = 0; i < units.length; i++) {
      units[i] = province.district("d" + i);
    }
    province.unit(
        province.code() + "-mttq", "Mặt trận", "FATHERLAND_FRONT", "PROVINCE", province.id());
    province.round(province.id(), "PROVINCE", 2024, units);
    publishAndWait(feed, province);

    var funnel = report(FUNNEL, province, "2024");

    assertThat(funnel.getList("missing")).hasSize(14);
    assertThat(funnel.getList("rows")).hasSize(14);
    assertThat(funnel.getInt("totals.unitsExpected")).isEqualTo(14);
    assertThat(funnel.getInt("totals.unitsConsidered")).isZero();
    assertThat(funnel.getList("identities.holds")).containsOnly(true);
  }

  @Test
  void expectsTheUnitsThereAreWhereNoRoundIs() {
    var province = new Province("no-round");
    var district = province.district("a");
    province.unit(province.code() + "-x", "Xã", "COMMUNE", "COMMUNE", district);
    province.unit(
        province.code() + "-b", "Khối", "AFFILIATED_PARTY_COMMITTEE", "DISTRICT", province.id());
    publishAndWait(feed, province);

    var funnel = report(FUNNEL, province, "2022");

    assertThat(funnel.getList("rows")).hasSize(2);
    assertThat(funnel.getList("missing")).hasSize(2);
  }

  @Test
  void countsAnEarlierRecognitionOnceTheModelIsInTheYearsLedger() {
    var province = new Province("earlier");
    var district = province.district("a");
    var own = province.round(district, "DISTRICT", 2022);
    var carried = province.model(district, "ECONOMY", LocalDate.of(2022, 2, 1), 2022, 2023);
    var left = province.model(district, "ECONOMY", LocalDate.of(2022, 2, 1), 2022);
    var again = province.model(district, "ECONOMY", LocalDate.of(2022, 2, 1), 2022, 2023);
    for (var model : List.of(carried, left, again)) {
      province.recognition(
          province.nomination(own, "DISTRICT", 2022, model, district, true, "APPROVED"));
    }
    province.round(province.id(), "PROVINCE", 2023, district);
    var own2023 = province.round(district, "DISTRICT", 2023);
    province.recognition(
        province.nomination(own2023, "DISTRICT", 2023, again, district, true, "APPROVED"));
    publishAndWait(feed, province);

    var funnel = report(FUNNEL, province, "2023");

    assertThat(funnel.getInt("totals.recognizedEarlier")).isEqualTo(1);
    assertThat(funnel.getInt("totals.registered")).isEqualTo(2);
    assertThat(funnel.getList("rows.recognizedEarlier")).containsExactly(1);
    assertThat(records(FUNNEL, "recognizedEarlier", province.code(), "2023"))
        .extracting("id")
        .containsExactly(carried.toString());
    everyFigureOpensIntoItsRecords(report(FUNNEL, province, "2022..2023"), province, "2022..2023");
    everyFigureOpensIntoItsRecords(
        report(FUNNEL, province, "2023", "level", "PROVINCE"),
        province,
        "2023",
        "level",
        "PROVINCE");
  }

  private static void everyFigureOpensIntoItsRecords(
      JsonPath funnel, Province province, String period, String... more) {
    funnel
        .<String, Integer>getMap("totals")
        .forEach(
            (figure, value) ->
                assertThat(records(FUNNEL, figure, province.code(), period, more))
                    .as(figure)
                    .hasSize(value));
  }
}
