package vn.danvan.modelservice.model;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Query parameters of the list of models. */
class ModelFilter {

  @Parameter(description = "A state, such as SUBMITTED")
  @RestQuery
  String state;

  @Parameter(description = "Id or code of the owning unit itself")
  @RestQuery
  String ownerUnit;

  @Parameter(description = "Code of the main field")
  @RestQuery
  String field;

  @Parameter(description = "A year in whose ledger the models stand")
  @RestQuery
  String year;

  @Parameter(description = "Id or code of the registering body")
  @RestQuery
  String registeringUnit;

  @Parameter(
      description = "Weak models whose improvement was due before the day and has no outcome yet")
  @RestQuery
  String improvementDueBefore;

  @Parameter(
      description =
          "Sync: changes after the position that the last answer's `next` named; 0 from the start")
  @RestQuery
  String changesAfter;

  ModelRepository.Criteria criteria(UnitDirectory units, UnitScope.Condition scope) {
    if (field != null && !Characters.allowed(field, false)) {
      throw Parameters.invalid("field", field);
    }
    return new ModelRepository.Criteria(
        Parameters.oneOf("state", state, ModelState.class),
        ownerUnit == null ? null : units.parameter("ownerUnit", ownerUnit).id(),
        field,
        Parameters.number("year", year),
        registeringUnit == null ? null : units.parameter("registeringUnit", registeringUnit).id(),
        Parameters.date("improvementDueBefore", improvementDueBefore),
        scope);
  }
}
