package vn.danvan.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reform as acts: nothing is left behind and nothing is guessed. */
class ReformActTest {

  @Test
  void everyUnitOfBinhThuanEndsAndTenWaysLeadOn() {
    var units =
        DemoPlans.of("binh-thuan").units().stream()
            .map(
                unit ->
                    new ReformAct.Unit(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.level(),
                        unit.parent(),
                        unit.statisticsCode()))
            .toList();
    var changes = changes("binh-thuan", units);
    var closed = new ArrayList<String>();
    of(changes, "MERGE")
        .forEach(change -> change.get("units").forEach(one -> closed.add(one.asText())));
    of(changes, "SPLIT").forEach(change -> closed.add(change.get("unit").asText()));
    var abolished = of(changes, "ABOLISH").stream().map(one -> one.get("unit").asText()).toList();
    assertThat(abolished)
        .containsExactlyInAnyOrder("binh-thuan-22939", "binh-thuan-22942", "binh-thuan-22948");
    closed.addAll(abolished);
    assertThat(closed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(units.stream().map(ReformAct.Unit::code).toList());

    var opened = opened(changes);
    assertThat(opened.stream().filter(code -> code.startsWith("lam-dong-2025-"))).hasSize(45);
    assertThat(opened)
        .contains(
            "lam-dong", "lam-dong-mttq", "lam-dong-ubnd", "lam-dong-cong-an", "lam-dong-ca-tinh")
        .doesNotHaveDuplicates();
    for (var change : changes) {
      if (change.has("into")) {
        assertThat(opened).contains(change.get("into").asText());
      }
    }
    assertThat(successorsOf(changes, "phu-quy")).containsExactly("lam-dong-2025-23272");
    assertThat(successorsOf(changes, "duc-linh")).hasSizeGreaterThan(1);
    assertThat(successorsOf(changes, "binh-thuan")).containsExactly("lam-dong");
    var front = open(changes, "lam-dong-mttq");
    assertThat(front.get("name").asText()).endsWith("tỉnh Lâm Đồng");
    assertThat(front.get("territory").asText()).isEqualTo("lam-dong");
    assertThat(open(changes, "lam-dong-cong-an").get("level").asText()).isEqualTo("COMMUNE");
    assertThat(open(changes, "lam-dong-ca-tinh").get("parent").asText())
        .isEqualTo("lam-dong-cong-an");
  }

  @ParameterizedTest
  @CsvSource({"lai-chau,38", "ha-tinh,69"})
  void aProvinceThatStaysOpensItsCommunes(String province, int communes) {
    var units =
        List.of(
            new ReformAct.Unit(province, "Tỉnh", "PROVINCE", "PROVINCE", null, "1"),
            new ReformAct.Unit("huyen", "Huyện", "DISTRICT", "DISTRICT", province, "2"),
            new ReformAct.Unit("co-quan", "Cơ quan", "AGENCY", "COMMUNE", "huyen", null),
            new ReformAct.Unit(
                "khoi", "Khối", "AFFILIATED_PARTY_COMMITTEE", "DISTRICT", province, null));
    var changes = changes(province, units);
    assertThat(opened(changes)).hasSize(communes).doesNotContain(province);
    assertThat(of(changes, "MOVE").getFirst().get("parent").asText()).isEqualTo(province);
    assertThat(of(changes, "CHANGE_KIND").getFirst().get("level").asText()).isEqualTo("COMMUNE");
    assertThat(ReformAct.heirOf(province)).isEqualTo(province);
  }

  private static List<JsonNode> changes(String province, List<ReformAct.Unit> units) {
    var act = ReformAct.of(province, units);
    assertThat(act.get("actNumber").asText()).isEqualTo(ReformAct.number(province));
    assertThat(act.get("effectiveOn").asText()).isEqualTo("2025-07-01");
    return StreamSupport.stream(act.get("changes").spliterator(), false).toList();
  }

  private static List<JsonNode> of(List<JsonNode> changes, String type) {
    return changes.stream().filter(change -> change.get("type").asText().equals(type)).toList();
  }

  private static List<String> opened(List<JsonNode> changes) {
    return of(changes, "OPEN").stream().map(one -> one.get("opens").get("code").asText()).toList();
  }

  private static JsonNode open(List<JsonNode> changes, String code) {
    return of(changes, "OPEN").stream()
        .map(one -> one.get("opens"))
        .filter(one -> one.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> successorsOf(List<JsonNode> changes, String unit) {
    var found = new HashSet<String>();
    for (var change : changes) {
      if (change.path("unit").asText().equals(unit)) {
        change.path("parts").forEach(part -> found.add(part.asText()));
      }
      change
          .path("units")
          .forEach(
              one -> {
                if (one.asText().equals(unit)) {
                  found.add(change.get("into").asText());
                }
              });
    }
    return found;
  }
}
