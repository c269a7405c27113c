package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.MODEL;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.demo.load.Call.Condition;
import vn.danvan.deploy.demo.plan.PlannedField;

/** The finer fields, registered by the admin. */
final class FieldsLoad {
  private static final String ADMIN = "admin";

  private final Loading loading;

  FieldsLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    loading.plan().fields().forEach(this::register);
  }

  /** Key and id are the same for every province, because provinces may share a field. */
  private void register(PlannedField field) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", field.code())
            .put("nameVi", field.nameVi())
            .put("nameEn", field.nameEn())
            .put("parent", field.parent());
    if (field.province() != null) {
      body.put("province", field.province());
    }
    var name = "field/" + field.code();
    loading
        .client()
        .send(
            new Call(
                MODEL,
                "PUT",
                "/fields/" + UnitIds.of(name),
                ADMIN,
                "demo/" + name,
                Condition.CREATES,
                body));
    loading.progress().done("fields", 1, loading.plan().fields().size());
  }
}
