package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.keycloak.Realm;

/**
 * A province and a commune of the bench's own, with an officer: what it writes stands in no report
 * of a demo province. They are made at the first use and stay.
 */
final class BenchUnit {

  static final String PROVINCE = "bench-province";
  static final String COMMUNE = "bench-commune";
  static final String OFFICER = "bench-commune.officer";

  private final BenchSystem system;

  BenchUnit(BenchSystem system) {
    this.system = system;
  }

  void ensure() throws IOException, InterruptedException {
    ensureUnits(system.services().model());
    ensureOfficer();
  }

  /** Province and commune in a model-service. */
  void ensureUnits(URI model) throws IOException, InterruptedException {
    ensureUnit(model, PROVINCE, "Tỉnh đo thử", "PROVINCE", null);
    ensureUnit(model, COMMUNE, "Xã đo thử", "COMMUNE", PROVINCE);
  }

  void ensureUnit(URI model, String code, String name, String level, String parent)
      throws IOException, InterruptedException {
    URI units = model.resolve("/api/v1/units/");
    if (Api.answers(Api.request(units.resolve(code)).build())) {
      return;
    }
    ObjectNode body =
        Api.JSON
            .createObjectNode()
            .put("code", code)
            .put("name", name)
            .put("kind", level)
            .put("level", level)
            .put("validFrom", UnitIds.DEFAULT_VALID_FROM.toString());
    if (parent != null) {
      body.put("parent", parent);
    }
    var request =
        Api.request(units.resolve(UnitIds.of(code).toString()))
            .header("Authorization", "Bearer " + system.services().token("admin"))
            .header("If-None-Match", "*")
            .header("Idempotency-Key", "bench-unit-" + code);
    Api.expect(201, Api.withJson(request, "PUT", body).build());
  }

  /** The realm's import ends with the first start, so that the account comes through its API. */
  void ensureOfficer() throws IOException, InterruptedException {
    ObjectNode user =
        Api.JSON
            .createObjectNode()
            .put("id", Realm.subject(OFFICER).toString())
            .put("username", OFFICER)
            .put("enabled", true)
            .put("firstName", "Cán bộ")
            .put("lastName", "Xã đo thử");
    user.putObject("attributes").putArray("unit").add(UnitIds.of(COMMUNE).toString());
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", DemoAccounts.PASSWORD)
        .put("temporary", false);
    user.putArray("realmRoles").add("officer");
    ObjectNode wanted = Api.JSON.createObjectNode().put("ifResourceExists", "SKIP");
    wanted.putArray("users").add(user);
    URI realm = URI.create(system.keycloak().realmUrl());
    var request =
        Api.request(realm.resolve("/admin/realms/" + Realm.NAME + "/partialImport"))
            .header("Authorization", "Bearer " + adminToken(realm));
    Api.expect(200, Api.withJson(request, "POST", wanted).build());
  }

  private String adminToken(URI realm) throws IOException, InterruptedException {
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(system.keycloakAdminPassword(), StandardCharsets.UTF_8);
    var request =
        Api.request(realm.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return Api.expect(200, request).path("access_token").asText();
  }
}
