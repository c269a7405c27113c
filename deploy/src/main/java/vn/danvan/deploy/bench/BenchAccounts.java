package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.keycloak.Realm;

/**
 * The bench's own accounts. The realm's import ends with the first start, so that they come through
 * Keycloak's API.
 */
final class BenchAccounts {

  private final BenchSystem system;

  BenchAccounts(BenchSystem system) {
    this.system = system;
  }

  /** Makes those that are not there. */
  void ensure(List<DemoAccounts.Account> accounts) throws IOException, InterruptedException {
    bring(accounts, "SKIP");
  }

  /** Makes them as they are given, with the same subjects, also where they belonged elsewhere. */
  void replace(List<DemoAccounts.Account> accounts) throws IOException, InterruptedException {
    bring(accounts, "OVERWRITE");
  }

  private void bring(List<DemoAccounts.Account> accounts, String ifThere)
      throws IOException, InterruptedException {
    ObjectNode wanted = Api.JSON.createObjectNode().put("ifResourceExists", ifThere);
    var users = wanted.putArray("users");
    accounts.forEach(account -> users.add(Realm.user(account)));
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
