package vn.danvan.reportingservice.report;

import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a report are about. */
enum By {
  UNIT("unit"),
  FIELD("field"),
  BASIC_FIELD("basicField"),
  LEVEL("level"),
  KIND("kind"),
  FORM("form"),
  MODEL("model"),
  CAMPAIGN("campaign"),
  DIRECTIVE("directive"),
  MONTH("month"),
  YEAR("year");

  private final String parameter;

  By(String parameter) {
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }

  static Optional<By> of(String parameter) {
    return Stream.of(values()).filter(by -> by.parameter.equals(parameter)).findFirst();
  }
}
