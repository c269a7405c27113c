package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * Bình Dương 2024: 47 new models of the city Thủ Dầu Một, two of them named in the article, and the
 * six that the article names without an owner, which are the province's. Those of the city are
 * under Project 02.
 */
final class BinhDuong {
  static final String PROVINCE = "binh-duong";
  private static final LocalDate PERIOD_FROM = LocalDate.of(2021, 1, 1);
  private static final LocalDate PERIOD_TO = LocalDate.of(2025, 12, 31);

  private BinhDuong() {}

  static DemoPlan plan(Facts facts) {
    var scenario = facts.scenario(PROVINCE);
    var units = new ProvinceUnits(facts, scenario).all();
    var models = new BinhDuongModels(scenario, units, facts.workingDays()).all();
    return new DemoPlan(
        scenario.required("id").asText(),
        PROVINCE,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2024, 12, 31),
        "Báo cáo kết quả công tác dân vận tỉnh Bình Dương năm 2024",
        units,
        new ProvinceFields(facts).of(scenario),
        List.of(project02(scenario, models)),
        models,
        RegistrationLists.of(units, models),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * The document that the article names: the city's models are under it. Its day of issue is not
   * known; the first day of its period stands for it.
   */
  private static PlannedDirective project02(JsonNode scenario, List<PlannedModel> models) {
    var document = scenario.required("documents").required(0);
    return new PlannedDirective(
        "DA_02_BINH_DUONG",
        document.required("vi").asText(),
        "Project 02: mass mobilization for a cultured and civilized way of life in Bình Dương, 2021-2025",
        document.required("type").asText(),
        "02-ĐA/TU",
        PERIOD_FROM,
        "Tỉnh ủy Bình Dương",
        PERIOD_FROM,
        PERIOD_TO,
        PROVINCE,
        models.stream()
            .filter(model -> model.unit().equals(BinhDuongModels.CITY))
            .map(PlannedModel::number)
            .toList());
  }
}
