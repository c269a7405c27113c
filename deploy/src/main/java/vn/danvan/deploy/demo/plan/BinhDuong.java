package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Bình Dương 2024: 47 new models of the city Thủ Dầu Một, two of them named in the article, and the
 * six that the article names without an owner, which are the province's.
 */
final class BinhDuong {
  static final String PROVINCE = "binh-duong";

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
        models,
        RegistrationLists.of(units, models),
        List.of(),
        List.of(),
        List.of());
  }
}
