package vn.danvan.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts.Account;

class RealmTest {

  private final JsonNode realm = Realm.document("a-secret");

  @Test
  void everyProvinceAndDistrictHasAnOfficerAndASignatory() {
    var accounts =
        DemoAccounts.all().stream()
            .collect(Collectors.toMap(Account::username, Function.identity()));
    assertThat(accounts).hasSize(4 * 13 + 44 * 2 + 1);
    assertThat(accounts.get("duc-linh.officer").unit()).isEqualTo(UnitIds.of("duc-linh"));
    assertThat(accounts.get("duc-linh.signatory").roles()).containsExactly("signatory");
    assertThat(accounts.get("lai-chau.officer").unit()).isEqualTo(UnitIds.of("lai-chau"));
    assertThat(accounts.get("lai-chau-ubnd.signatory").unit())
        .isEqualTo(UnitIds.of("lai-chau-ubnd"));
    assertThat(accounts.get("bac-tan-uyen.officer").roles()).containsExactly("officer");
  }

  @Test
  void aCommuneHasNoAccountOfItsOwn() {
    assertThat(DemoAccounts.all()).extracting(Account::username).doesNotContain("cam-loc.officer");
  }

  @Test
  void theCouncilsSecretaryIsAnOfficerTooAndItsMembersAreCitizens() {
    assertThat(user("ha-tinh.secretary").get("realmRoles"))
        .extracting(JsonNode::asText)
        .containsExactly("secretary", "officer");
    assertThat(user("ha-tinh.council7").get("realmRoles"))
        .extracting(JsonNode::asText)
        .containsExactly("citizen");
  }

  @Test
  void theSupervisorBelongsToTheFatherlandFront() {
    assertThat(user("binh-thuan.supervisor").at("/attributes/unit/0").asText())
        .isEqualTo(UnitIds.of("binh-thuan-mttq").toString());
  }

  @Test
  void theAdministratorBelongsToNoUnit() {
    assertThat(user("admin").has("attributes")).isFalse();
  }

  @Test
  void aTokenCarriesRolesUnitAndAudienceFor15Minutes() {
    assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(900);
    for (JsonNode client : realm.get("clients")) {
      assertThat(client.at("/protocolMappers").findValuesAsText("claim.name"))
          .containsExactly("roles", "unit");
      assertThat(client.at("/protocolMappers").findValuesAsText("included.custom.audience"))
          .containsExactly("danvan");
    }
  }

  @Test
  void onlyAdministratorsChangeAPersonsUnit() throws Exception {
    JsonNode profile =
        new ObjectMapper()
            .readTree(
                realm
                    .at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config"
                            + "/kc.user.profile.config/0")
                    .asText());
    JsonNode unit =
        StreamSupport.stream(profile.get("attributes").spliterator(), false)
            .filter(attribute -> attribute.get("name").asText().equals("unit"))
            .findFirst()
            .orElseThrow();
    assertThat(unit.at("/permissions/edit"))
        .extracting(JsonNode::asText)
        .isEqualTo(List.of("admin"));
  }

  @Test
  void theIntegratorIsAServiceAccountWithItsSecret() {
    JsonNode integrator = realm.at("/clients/1");
    assertThat(integrator.get("clientId").asText()).isEqualTo("integrator");
    assertThat(integrator.get("secret").asText()).isEqualTo("a-secret");
    assertThat(user("service-account-integrator").get("realmRoles").get(0).asText())
        .isEqualTo("integrator");
  }

  private JsonNode user(String name) {
    return StreamSupport.stream(realm.get("users").spliterator(), false)
        .filter(user -> user.get("username").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
