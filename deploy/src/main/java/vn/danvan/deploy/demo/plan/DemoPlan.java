package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Everything that is to be loaded for one province.
 *
 * @param scenario id of the article's scenario; every key of the load begins with it
 * @param province code of the province
 * @param lateFrom first day of the period for which late entry is to be opened
 * @param lateTo last day of it
 * @param sourceDocument the document that the late entries name
 * @param units parents before children, district-level units before the rest
 * @param fields finer fields that the models need beside the four basic ones
 * @param directives documents that models implement
 */
public record DemoPlan(
    String scenario,
    String province,
    LocalDate lateFrom,
    LocalDate lateTo,
    String sourceDocument,
    List<PlannedUnit> units,
    List<PlannedField> fields,
    List<PlannedDirective> directives,
    List<PlannedModel> models,
    List<PlannedRegistrationList> registrationLists,
    List<PlannedRound> rounds,
    List<PlannedDialogue> dialogues,
    List<PlannedSession> sessions,
    List<PlannedLegalAid> legalAid,
    List<PlannedDuty> duties,
    List<PlannedAward> awards) {

  /** The units that the province's rounds expect, in the order of the file. */
  public List<PlannedUnit> expectedUnits() {
    return units.stream()
        .filter(unit -> unit.level().equals("DISTRICT") && province.equals(unit.parent()))
        .toList();
  }

  /** The unit of that code. */
  public PlannedUnit unit(String code) {
    return units.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No unit " + code));
  }

  /** The model of that number. */
  public PlannedModel model(int number) {
    return models.get(number - 1);
  }

  /** The units that register models, in the order of the tree. */
  public List<PlannedUnit> registeringUnits() {
    var registering = models.stream().map(PlannedModel::unit).distinct().toList();
    return units.stream().filter(unit -> registering.contains(unit.code())).toList();
  }

  /** The models that a unit registers. */
  public List<PlannedModel> modelsOf(String unit) {
    return models.stream().filter(model -> model.unit().equals(unit)).toList();
  }

  /** Codes of the directives that a model is under. */
  public List<String> directivesOf(PlannedModel model) {
    return directives.stream()
        .filter(directive -> directive.models().contains(model.number()))
        .map(PlannedDirective::code)
        .toList();
  }

  /** The rounds below the province. */
  public List<PlannedRound> ownRounds() {
    return rounds.stream().filter(round -> !round.authority().equals(province)).toList();
  }

  /** The province's own rounds, earlier years first. */
  public List<PlannedRound> provinceRounds() {
    return rounds.stream().filter(round -> round.authority().equals(province)).toList();
  }

  /** The province's round of that year. */
  public PlannedRound provinceRound(int year) {
    return provinceRounds().stream()
        .filter(round -> round.year() == year)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No round of the province in " + year));
  }
}
