package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Hà Tĩnh 2018-2023: 2,015 dialogues of the heads of province, districts and communes with 18,087
 * recommendations. The article's 19,340 models are a reported figure and no records.
 */
final class HaTinh {
  static final String PROVINCE = "ha-tinh";

  private HaTinh() {}

  static DemoPlan plan(Facts facts) {
    var scenario = facts.scenario(PROVINCE);
    var units = new ProvinceUnits(facts, scenario).all();
    var dialogues = new HaTinhDialogues(scenario, units, facts.workingDays()).all();
    return new DemoPlan(
        scenario.required("id").asText(),
        PROVINCE,
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2023, 12, 31),
        "Báo cáo 5 năm thực hiện Quy định số 657-QĐ/TU ngày 04/4/2018 của Tỉnh ủy Hà Tĩnh",
        units,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        dialogues,
        List.of(),
        List.of(),
        HaTinhDuties.of(dialogues),
        List.of());
  }
}
