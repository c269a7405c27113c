package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Lai Châu 2020-2025: 197 models registered before the period and still at work, 233 new ones, and
 * the sessions of the period with their attendances, requests for legal aid with their cases; at
 * its end the certificates of merit.
 */
final class LaiChau {
  static final String PROVINCE = "lai-chau";

  private LaiChau() {}

  static DemoPlan plan(Facts facts) {
    var scenario = facts.scenario(PROVINCE);
    var units = new ProvinceUnits(facts, scenario).all();
    var models = new LaiChauModels(scenario, units, facts.workingDays()).all();
    return new DemoPlan(
        scenario.required("id").asText(),
        PROVINCE,
        LocalDate.of(2016, 1, 1),
        LocalDate.parse(scenario.required("period").required("to").asText()),
        "Báo cáo tổng kết phong trào thi đua \"Dân vận khéo\" tỉnh Lai Châu giai đoạn 2020-2025",
        units,
        new ProvinceFields(facts).of(scenario),
        List.of(),
        models,
        RegistrationLists.of(units, models),
        List.of(),
        List.of(),
        new LaiChauSessions(scenario, units, facts.workingDays()).all(),
        new LaiChauLegalAid(scenario, units, facts.workingDays()).all(),
        List.of(),
        List.of(new LaiChauAward(scenario, units, facts.workingDays()).award()));
  }
}
