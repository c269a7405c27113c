package vn.danvan.deploy.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plan of Bình Dương 2024: 47 models of Thủ Dầu Một, six of the province. */
class BinhDuongPlanTest {
  private final DemoPlan plan = DemoPlans.of("binh-duong");

  @Test
  void has47NewModelsOfTheCityByField() {
    assertThat(plan.modelsOf("thu-dau-mot")).hasSize(47);
    assertThat(
            plan.modelsOf("thu-dau-mot").stream()
                .collect(groupingBy(PlannedModel::field, counting())))
        .isEqualTo(
            Map.of(
                "ECONOMY", 9L,
                "CULTURE_SOCIETY", 22L,
                "DEFENSE_SECURITY", 7L,
                "POLITICAL_SYSTEM", 9L));
  }

  @Test
  void namesTheModelsOfTheArticle() {
    assertThat(plan.modelsOf("thu-dau-mot"))
        .extracting(PlannedModel::title)
        .contains("Cà phê sáng - trao đổi với nhân dân", "Nhà trọ nhân ái, nghĩa tình");
    assertThat(plan.modelsOf("binh-duong"))
        .hasSize(6)
        .extracting(PlannedModel::title)
        .containsExactly(
            "Nuôi heo đất bảo đảm an sinh xã hội",
            "Camera giám sát an ninh",
            "Câu lạc bộ lý luận trẻ",
            "Sát đoàn viên, sát cơ sở",
            "5 không 3 sạch",
            "Thu gom rác vào ban đêm");
  }

  @Test
  void registersAndLaunchesThemWithinTheYear() {
    assertThat(plan.models())
        .hasSize(53)
        .allMatch(model -> model.registeredOn().getYear() == 2024)
        .allMatch(model -> model.launchedOn().getYear() == 2024);
    assertThat(plan.registrationLists().stream().flatMap(list -> list.models().stream()))
        .hasSize(53)
        .doesNotHaveDuplicates();
  }

  @Test
  void linksTheModelsOfTheCityToProject02() {
    assertThat(plan.directives())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.type()).isEqualTo("PROJECT");
              assertThat(project.nameVi()).startsWith("Đề án 02 về công tác dân vận");
              assertThat(project.from()).hasYear(2021);
              assertThat(project.to()).hasYear(2025);
            });
    assertThat(plan.models().stream().filter(model -> !plan.directivesOf(model).isEmpty()))
        .hasSize(47)
        .allMatch(model -> model.owner().equals("thu-dau-mot"))
        .allMatch(model -> plan.directivesOf(model).equals(List.of("DA_02_BINH_DUONG")));
  }

  @Test
  void hasNineDistrictLevelUnitsAndTheirCommunes() {
    assertThat(plan.expectedUnits()).hasSize(9);
    assertThat(plan.units()).hasSize(1 + 9 + 2 + 91);
  }

  @Test
  void sharesTheFieldOfAnotherProvince() {
    assertThat(plan.fields())
        .containsExactly(
            new PlannedField(
                "ENVIRONMENT", "Bảo vệ môi trường", "Environment", "CULTURE_SOCIETY", null));
  }
}
