package vn.danvan.modelservice.model;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Query parameters of the list of models. */
class ModelFilter {

  @RestQuery List<String> id;

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

  @Parameter(description = "MODEL or EXEMPLAR")
  @RestQuery
  String kind;

  @Parameter(description = "Code of a campaign")
  @RestQuery
  String campaign;

  @Parameter(description = "Code of a directive")
  @RestQuery
  String directive;

  @Parameter(description = "true: those that the caller's own unit owns, leads or cooperates in")
  @RestQuery
  String mine;

  @Parameter(
      description = "Weak models whose improvement was due before the day and has no outcome yet")
  @RestQuery
  String improvementDueBefore;

  @Parameter(
      description =
          "Sync: changes after the position that the last answer's `next` named; 0 from the start")
  @RestQuery
  String changesAfter;

  /**
   * @param own the caller's unit; null without one
   */
  ModelCriteria criteria(UnitDirectory units, UUID own, UnitScope.Condition scope) {
    requireCode("field", field);
    requireCode("campaign", campaign);
    requireCode("directive", directive);
    var onlyMine = Boolean.TRUE.equals(Parameters.flag("mine", mine));
    if (onlyMine && own == null) {
      throw Parameters.invalid("mine", mine);
    }
    return new ModelCriteria(
        ids(),
        Parameters.oneOf("state", state, ModelState.class),
        ownerUnit == null ? null : units.parameter("ownerUnit", ownerUnit).id(),
        field,
        Parameters.number("year", year),
        registeringUnit == null ? null : units.parameter("registeringUnit", registeringUnit).id(),
        Parameters.oneOf("kind", kind, ModelKind.class),
        campaign,
        directive,
        onlyMine ? own : null,
        Parameters.date("improvementDueBefore", improvementDueBefore),
        scope);
  }

  /** Ids of the models wanted; null for all. */
  List<UUID> ids() {
    return Parameters.ids("id", id);
  }

  private static void requireCode(String name, String code) {
    if (code != null && !Characters.allowed(code, false)) {
      throw Parameters.invalid(name, code);
    }
  }
}
