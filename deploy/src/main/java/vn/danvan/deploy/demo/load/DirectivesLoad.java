package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.MODEL;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.demo.plan.PlannedDirective;

/** The documents that models implement, registered by the admin. */
final class DirectivesLoad {
  private static final String ADMIN = "admin";

  private final Loading loading;

  DirectivesLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    loading.plan().directives().forEach(this::register);
  }

  private void register(PlannedDirective directive) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", directive.code())
            .put("nameVi", directive.nameVi())
            .put("nameEn", directive.nameEn())
            .put("type", directive.type())
            .put("number", directive.number())
            .put("issuedOn", directive.issuedOn().toString())
            .put("issuer", directive.issuer())
            .put("from", directive.from().toString())
            .put("to", directive.to().toString())
            .put("province", directive.province());
    loading.createAt(
        MODEL,
        "/directives/" + UnitIds.of("directive/" + directive.code()),
        ADMIN,
        "directive",
        directive.code(),
        body);
    loading.progress().done("directives", 1, loading.plan().directives().size());
  }
}
