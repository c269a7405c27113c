package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts;

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
            .put("kind", level.equals("CENTRAL") ? "PARTY_COMMITTEE" : level)
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

  void ensureOfficer() throws IOException, InterruptedException {
    new BenchAccounts(system)
        .ensure(
            List.of(
                new DemoAccounts.Account(
                    OFFICER, "Cán bộ", "Xã đo thử", UnitIds.of(COMMUNE), List.of("officer"))));
  }
}
