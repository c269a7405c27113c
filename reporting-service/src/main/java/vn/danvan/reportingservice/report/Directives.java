package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;

/** R9: directives, with the models that are linked to them. */
@Singleton
class Directives extends LinkedModels {

  Directives(RecordReader records) {
    super(By.DIRECTIVE, records, "các văn bản chỉ đạo", "directives");
  }

  @Override
  public String name() {
    return "directives";
  }
}
