package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.MODEL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.deploy.demo.load.Answer.Versioned;
import vn.danvan.deploy.demo.plan.PlannedModel;
import vn.danvan.deploy.demo.plan.PlannedRegistrationList;
import vn.danvan.deploy.demo.plan.PlannedUnit;

/**
 * The models: each unit's officer enters and submits them, its head registers them by lists, the
 * officer launches them.
 */
final class ModelsLoad {
  private final Loading loading;
  private final Map<Integer, Versioned> models = new ConcurrentHashMap<>();

  ModelsLoad(Loading loading) {
    this.loading = loading;
  }

  /** Loads all models. Returns the id of each by its number in the plan. */
  Map<Integer, Versioned> run() {
    Loading.each(loading.plan().registeringUnits(), this::ofUnit);
    return models;
  }

  private void ofUnit(PlannedUnit unit) {
    var plan = loading.plan();
    create(unit);
    Loading.each(plan.modelsOf(unit.code()), this::submit);
    Loading.each(
        plan.registrationLists().stream().filter(list -> list.unit().equals(unit.code())).toList(),
        this::register);
    Loading.each(plan.modelsOf(unit.code()), this::launch);
  }

  private void create(PlannedUnit unit) {
    var planned = loading.plan().modelsOf(unit.code());
    var body = Loading.rows(planned, this::row);
    var results =
        loading
            .create(MODEL, "/models/batch", officer(unit.code()), "model-batch", unit.code(), body)
            .body()
            .required("results");
    for (int i = 0; i < planned.size(); i++) {
      models.put(planned.get(i).number(), Versioned.of(results.required(i)));
    }
    count("models created", planned.size());
  }

  private ObjectNode row(PlannedModel model) {
    var row = loading.row("model", model.number(), model.registeredOn());
    row.put("title", model.title())
        .put("field", model.field())
        .put("ownerUnit", model.owner())
        .put("ownerKind", model.ownerKind().name());
    if (model.ownerName() != null) {
      row.put("ownerName", model.ownerName());
    }
    row.put("area", model.area())
        .put("objective", "Huy động Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng")
        .put("startsOn", model.launchedOn().toString());
    var directives = loading.plan().directivesOf(model);
    if (!directives.isEmpty()) {
      var linked = row.putArray("directives");
      directives.forEach(linked::add);
    }
    return onBehalf(model, row);
  }

  private void submit(PlannedModel model) {
    act(model, "submission", model.registeredOn(), "models submitted");
  }

  private void launch(PlannedModel model) {
    act(model, "launch", model.launchedOn(), "models launched");
  }

  private void act(PlannedModel model, String act, LocalDate on, String step) {
    var at = models.get(model.number());
    var after =
        loading.put(
            MODEL,
            "/models/" + at.id() + "/" + act,
            officer(model.unit()),
            "model-" + act,
            model.number(),
            at.version(),
            onBehalf(model, loading.act(on)));
    models.put(model.number(), after);
    count(step, 1);
  }

  private void register(PlannedRegistrationList list) {
    var body =
        loading
            .act(list.on())
            .put("documentNumber", list.documentNumber())
            .put("documentDate", list.on().toString())
            .put("registeringUnit", list.unit())
            .put("year", list.on().getYear());
    var lines = body.putArray("lines");
    list.models()
        .forEach(
            number ->
                lines
                    .addObject()
                    .put("model", models.get(number).id())
                    .put("decision", "REGISTER"));
    var registered =
        loading
            .create(
                MODEL,
                "/registration-lists",
                list.unit() + ".signatory",
                "registration-list",
                list.number(),
                body)
            .body()
            .required("lines");
    for (int i = 0; i < list.models().size(); i++) {
      var number = list.models().get(i);
      models.put(
          number,
          new Versioned(
              models.get(number).id(), registered.required(i).required("version").asLong()));
    }
    count("models registered", list.models().size());
  }

  /** An owner without an account of its own is acted for by the unit above it. */
  private static ObjectNode onBehalf(PlannedModel model, ObjectNode body) {
    return model.owner().equals(model.unit()) ? body : body.put("onBehalfOf", model.owner());
  }

  private static String officer(String unit) {
    return unit + ".officer";
  }

  private void count(String step, int more) {
    loading.progress().done(step, more, loading.plan().models().size());
  }
}
