package vn.danvan.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.deploy.UnitIds;

/**
 * The accounts of the demo: a pure function of the demo's facts. Their one password is public; a
 * real province has accounts of its own.
 */
public final class DemoAccounts {

  /** Password of every demo account. It protects nothing but invented data. */
  public static final String PASSWORD = "danvan-demo";

  private static final int COUNCIL_MEMBERS = 7;

  /**
   * One account.
   *
   * @param username e.g. {@code duc-linh.officer}
   * @param title what the person does, in Vietnamese
   * @param place name of the person's unit, in Vietnamese
   * @param unit the unit's id; null for those who belong to none
   * @param roles realm roles
   */
  public record Account(
      String username, String title, String place, UUID unit, List<String> roles) {}

  private DemoAccounts() {}

  /** All accounts, of the four provinces and of the administrator. */
  public static List<Account> all() {
    var accounts = new ArrayList<Account>();
    for (JsonNode scenario : scenarios()) {
      accounts.addAll(ofProvince(scenario));
    }
    accounts.add(new Account("admin", "Quản trị", "Dân Vận", null, List.of("admin")));
    return accounts;
  }

  private static List<Account> ofProvince(JsonNode scenario) {
    String key = scenario.path("provinceKey").asText();
    String name = scenario.path("provinceVi").asText();
    var accounts = new ArrayList<>(ofUnit(key, name));
    UUID unit = UnitIds.of(key);
    accounts.add(
        new Account(
            key + ".secretary", "Thư ký hội đồng", name, unit, List.of("secretary", "officer")));
    accounts.add(
        new Account(
            key + ".supervisor",
            "Giám sát",
            "Mặt trận Tổ quốc " + name,
            UnitIds.of(key + "-mttq"),
            List.of("supervisor")));
    for (int member = 1; member <= COUNCIL_MEMBERS; member++) {
      accounts.add(
          new Account(
              key + ".council" + member,
              "Ủy viên hội đồng " + member,
              name,
              unit,
              List.of("citizen")));
    }
    accounts.addAll(ofUnit(key + "-ubnd", "Ủy ban nhân dân " + name));
    for (JsonNode district : scenario.path("units")) {
      if (district.path("level").asText().equals("DISTRICT")) {
        accounts.addAll(ofUnit(district.path("key").asText(), district.path("nameVi").asText()));
      }
    }
    return accounts;
  }

  private static List<Account> ofUnit(String key, String name) {
    UUID unit = UnitIds.of(key);
    return List.of(
        new Account(key + ".officer", "Cán bộ", name, unit, List.of("officer")),
        new Account(key + ".signatory", "Lãnh đạo ký", name, unit, List.of("signatory")));
  }

  private static JsonNode scenarios() {
    try (InputStream facts = DemoAccounts.class.getResourceAsStream("/demo/scenarios.json")) {
      return new ObjectMapper().readTree(facts).path("scenarios");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
