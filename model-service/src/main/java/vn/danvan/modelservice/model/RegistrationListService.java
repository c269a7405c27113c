package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Records registration lists: one document, many models, one transaction. */
@ApplicationScoped
class RegistrationListService {

  private final RegistrationListRepository lists;
  private final ModelRepository models;
  private final UnitDirectory units;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final Occurrences occurrences;

  RegistrationListService(
      RegistrationListRepository lists,
      ModelRepository models,
      UnitDirectory units,
      Journal journal,
      Access access,
      RequestValidator validator,
      Occurrences occurrences) {
    this.lists = lists;
    this.models = models;
    this.units = units;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.occurrences = occurrences;
  }

  RegistrationListView record(RegistrationListRequest request) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY);
    if (request.registeringUnit() == null) {
      guards.pass();
    }
    var body = units.require("/registeringUnit", request.registeringUnit());
    var behalf = access.requireActingFor(body.id(), request.onBehalfOf());
    var when = occurrences.of(request, body.id(), guards).onBehalfOf(behalf.orElse(null));
    var documentDate = RegistrationList.documentDate(request, when.on());
    ModelRule.INVALID_DATE.check(
        guards, !documentDate.isAfter(when.on()), "/documentDate", documentDate);
    guards.pass();
    if (lists.exists(body.id(), documentDate.getYear(), request.documentNumber())) {
      throw PlatformProblem.DUPLICATE.because(request.documentNumber()).at("/documentNumber");
    }
    var decided = new Decisions(request, body, when);
    var list = RegistrationList.record(Ids.next(), request, body.id(), when.on(), decided.take());
    lists.save(list);
    var facts = new ArrayList<>(decided.facts);
    facts.add(new Journal.Fact(list.recorded(), when));
    journal.appendAll(facts);
    return RegistrationListView.of(list, units.tree());
  }

  RegistrationListView read(UUID id) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    var list = lists.read(id);
    access.requireSight(list.registeringUnitId());
    return RegistrationListView.of(list, units.tree());
  }

  /** The decisions of one list's lines; what is wrong with any line is collected for all. */
  private final class Decisions {

    private final RegistrationListRequest request;
    private final Unit body;
    private final Occurrence when;
    private final List<String> numbers;
    private final Map<UUID, Model> submitted;
    private final Set<String> taken;
    private final Set<UUID> decided = new HashSet<>();
    private final List<Journal.Fact> facts = new ArrayList<>();

    Decisions(RegistrationListRequest request, Unit body, Occurrence when) {
      this.request = request;
      this.body = body;
      this.when = when;
      numbers = new ArrayList<>();
      for (int i = 0; i < request.lines().size(); i++) {
        numbers.add(number(i));
      }
      submitted =
          models.lockAll(
              request.lines().stream()
                  .map(RegistrationListRequest.Line::model)
                  .collect(Collectors.toSet()));
      taken =
          models.takenNumbers(
              body.id(), request.year(), numbers.stream().map(Folding::fold).toList());
    }

    private String number(int i) {
      var given = request.lines().get(i).number();
      return given == null ? request.documentNumber() + "/" + (i + 1) : given;
    }

    List<RegistrationList.Line> take() {
      var failures = new Guards();
      var lines = new ArrayList<RegistrationList.Line>();
      for (int i = 0; i < request.lines().size(); i++) {
        try {
          lines.add(decide(request.lines().get(i), numbers.get(i)));
        } catch (DomainException refusal) {
          var pointer = "/lines/" + i;
          refusal.reasons().forEach(reason -> failures.add(reason.below(pointer)));
        }
      }
      failures.pass();
      return lines;
    }

    private RegistrationList.Line decide(RegistrationListRequest.Line line, String number) {
      var guards = new Guards();
      var model = submitted.get(line.model());
      if (!ModelRule.UNKNOWN_MODEL.check(
              guards, model != null && access.sees(model.ownerUnitId()), "/model")
          || !ModelRule.MODEL_TWICE.check(guards, decided.add(line.model()), "/model")
          || !ModelRule.OTHER_REGISTERING_BODY.check(
              guards, body.id().equals(model.registeringUnitId()), "/model", body.name())) {
        throw guards.refusal();
      }
      var registers = line.decision().givesNumber();
      if (registers) {
        ModelRule.DUPLICATE.check(guards, taken.add(Folding.fold(number)), "/number", number);
      } else {
        ModelRule.NUMBER_NOT_ALLOWED.check(guards, line.number() == null, "/number");
      }
      var event =
          switch (line.decision()) {
            case REGISTER ->
                model.register(number, request.year(), body.level(), when.on(), guards);
            case CARRY_OVER -> model.carryOver(number, request.year(), when.on(), guards);
            case RETURN -> model.sendBack(line.reason(), when.on(), guards);
            case REJECT -> model.reject(line.reason(), when.on(), guards);
          };
      facts.add(new Journal.Fact(event, when.noting(registers ? null : line.reason())));
      return new RegistrationList.Line(
          model.id(), line.decision(), registers ? number : null, model.version());
    }
  }
}
