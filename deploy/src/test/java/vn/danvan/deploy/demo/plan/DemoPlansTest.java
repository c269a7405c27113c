package vn.danvan.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.deploy.keycloak.DemoAccounts;

/** What holds for the plan of every province. */
class DemoPlansTest {

  static List<String> provinces() {
    return DemoPlans.provinces();
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void isTheSameEveryTime(String province) {
    assertThat(DemoPlans.of(province)).isEqualTo(DemoPlans.of(province));
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void createsParentsBeforeChildren(String province) {
    var known = new HashSet<String>();
    for (var unit : DemoPlans.of(province).units()) {
      assertThat(unit.parent() == null || known.contains(unit.parent())).as(unit.code()).isTrue();
      known.add(unit.code());
    }
  }

  /** Lai Châu, Hà Tĩnh, Tân Uyên and Kỳ Anh are each the name of two units. */
  @Test
  void givesEveryUnitOfAllProvincesACodeOfItsOwn() {
    assertThat(
            provinces().stream()
                .flatMap(province -> DemoPlans.of(province).units().stream())
                .map(PlannedUnit::code))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void actsWithAccountsThatThereAre(String province) {
    var plan = DemoPlans.of(province);
    var accounts =
        DemoAccounts.all().stream().map(DemoAccounts.Account::username).collect(Collectors.toSet());
    for (var unit : plan.registeringUnits()) {
      assertThat(accounts).contains(unit.code() + ".officer", unit.code() + ".signatory");
    }
    for (var award : plan.awards()) {
      assertThat(accounts)
          .contains(
              award.proposedBy() + ".officer",
              award.issuer() + ".officer",
              award.issuer() + ".signatory");
    }
    assertThat(plan.sessions()).allMatch(session -> accounts.contains(session.unit() + ".officer"));
    assertThat(plan.legalAid()).allMatch(request -> accounts.contains(request.unit() + ".officer"));
  }

  @Test
  void saysWhichProvincesThereAre() {
    assertThatThrownBy(() -> DemoPlans.of("dalat"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no demo of 'dalat'; there is: " + String.join(", ", provinces()));
  }
}
