package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;
import vn.danvan.reportingservice.fact.Metric;

/** R9: directives, with the models that are linked to them. */
@Singleton
class Directives extends LinkedModels {

  Directives() {
    super(
        By.DIRECTIVE,
        Metric.DIRECTIVE_MODEL,
        Metric.DIRECTIVE_MODEL_LEFT,
        "các văn bản chỉ đạo",
        "directives");
  }

  @Override
  public String name() {
    return "directives";
  }
}
