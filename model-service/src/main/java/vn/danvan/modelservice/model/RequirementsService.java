package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.danvan.platform.access.ReferenceRights;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** What provinces ask of models: the province's signatory says it, everybody reads it. */
@ApplicationScoped
class RequirementsService {

  private final RequirementsRepository requirements;
  private final RequirementsDirectory directory;
  private final UnitDirectory units;
  private final ReferenceRights rights;
  private final Journal journal;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  RequirementsService(
      RequirementsRepository requirements,
      RequirementsDirectory directory,
      UnitDirectory units,
      ReferenceRights rights,
      Journal journal,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.requirements = requirements;
    this.directory = directory;
    this.units = units;
    this.rights = rights;
    this.journal = journal;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  RequirementsView set(String unit, RequirementsRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var province = province(unit);
    rights.requireKeeper(province.id());
    var asked = requirements.of(province.id());
    preconditions.match(asked.version());
    guards.pass();
    var event = asked.set(members(request.submission()), members(request.nomination()));
    requirements.save(asked);
    directory.changes(province.id());
    journal.append(event, Occurrence.on(time.today()));
    return view(asked, province);
  }

  RequirementsView read(String unit) {
    var province = province(unit);
    return view(requirements.of(province.id()), province);
  }

  private static Set<ModelMember> members(List<ModelMember> named) {
    var members = EnumSet.noneOf(ModelMember.class);
    members.addAll(named);
    return members;
  }

  private Unit province(String idOrCode) {
    return units
        .tree()
        .find(idOrCode)
        .filter(unit -> unit.id().equals(unit.provinceId()))
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private RequirementsView view(Requirements asked, Unit province) {
    var data = asked.data();
    return new RequirementsView(
        data.id(),
        data.version(),
        province.ref(),
        data.submission(),
        data.nomination(),
        rights.keeps(province.id())
            ? List.of(
                AllowedAction.ready(
                    "model-requirements", "/api/v1/units/" + province.id() + "/model-requirements"))
            : List.of());
  }
}
