package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.unit.RegisteringBodies;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Commands on models. */
@ApplicationScoped
class ModelService {

  private final ModelRepository models;
  private final ModelViews views;
  private final ModelContents contents;
  private final RequirementsRepository requirements;
  private final RegistrationYearRepository years;
  private final UnitDirectory units;
  private final RegisteringBodies bodies;
  private final NearDuplicates duplicates;
  private final Journal journal;
  private final Batches batches;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;
  private final VietnamTime time;

  ModelService(
      ModelRepository models,
      ModelViews views,
      ModelContents contents,
      RequirementsRepository requirements,
      RegistrationYearRepository years,
      UnitDirectory units,
      RegisteringBodies bodies,
      NearDuplicates duplicates,
      Journal journal,
      Batches batches,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences,
      VietnamTime time) {
    this.models = models;
    this.views = views;
    this.contents = contents;
    this.requirements = requirements;
    this.years = years;
    this.units = units;
    this.bodies = bodies;
    this.duplicates = duplicates;
    this.journal = journal;
    this.batches = batches;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
    this.time = time;
  }

  ModelView create(CreateModelRequest request) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR);
    var draft = draft(request);
    var model = models.insert(draft.aggregate());
    journal.append(draft.fact());
    return views.of(model);
  }

  BatchAnswer createAll(ModelBatchRequest request, boolean dryRun) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR);
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    return batches.store(request.rows(), dryRun, models, row -> draft(row.creation()));
  }

  /** A draft by all rules, for the caller; storing it is left to whoever asks. */
  Batches.Draft<Model> draft(CreateModelRequest request) {
    var guards = validator.check(request);
    if (request.ownerUnit() == null) {
      guards.pass();
    }
    var owner = units.require("/ownerUnit", request.ownerUnit());
    var behalf = access.requireActingFor(owner.id(), onBehalfOf(request));
    var when = occurrences.of(request, owner.id(), guards).onBehalfOf(behalf.orElse(null));
    var model =
        Model.create(
            Ids.next(), contents.of(request, guards), owner, when.on(), time.now(), guards);
    return new Batches.Draft<>(model, new ModelEvent.ModelCreated(model.data()), when);
  }

  ModelView revise(UUID id, ReviseModelRequest request) {
    return byOwner(
        id,
        request,
        null,
        (model, when, guards) -> model.revise(contents.of(request, guards), when.on(), guards));
  }

  ModelView submit(UUID id, ActRequest request) {
    return byOwner(
        id,
        request,
        null,
        (model, when, guards) -> {
          var body = bodies.find(model.ownerUnitId(), when.on());
          body.ifPresent(
              found ->
                  ModelRule.REGISTRATION_CLOSED.check(
                      guards,
                      years.of(found.id(), when.on().getYear()).takes(when.on()),
                      "/occurredOn",
                      found.name(),
                      Integer.toString(when.on().getYear())));
          return model.submit(
              body,
              requirements.of(model.provinceId()).members().forSubmission(),
              when.on(),
              guards);
        });
  }

  ModelView complete(UUID id, CompleteModelRequest request) {
    return byOwner(
        id,
        request,
        null,
        (model, when, guards) ->
            model.complete(contents.completion(request, guards), when.on(), guards));
  }

  ModelView launch(UUID id, ActRequest request) {
    return byOwner(id, request, null, (model, when, guards) -> model.launch(when.on(), guards));
  }

  ModelView withdraw(UUID id, ReasonRequest request) {
    return byOwner(
        id,
        request,
        request == null ? null : request.reason(),
        (model, when, guards) -> model.withdraw(request.reason(), when.on(), guards));
  }

  ModelView sendBack(UUID id, ReasonRequest request) {
    return refuse(
        id, request, (model, when, guards) -> model.sendBack(request.reason(), when.on(), guards));
  }

  ModelView reject(UUID id, ReasonRequest request) {
    return refuse(
        id, request, (model, when, guards) -> model.reject(request.reason(), when.on(), guards));
  }

  /** By the registering body; it may come at any version, because it repeats. */
  private ModelView refuse(UUID id, ReasonRequest request, Transition act) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY);
    var model = models.require(id);
    var behalf = requireRegisteringBody(model, onBehalfOf(request));
    var when =
        occurrences
            .of(request, model.ownerUnitId(), guards)
            .onBehalfOf(behalf)
            .noting(request.reason());
    return store(model, act.on(model, when, guards), when);
  }

  ModelView register(UUID id, RegistrationRequest request) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY);
    var model = models.require(id);
    var behalf = requireRegisteringBody(model, onBehalfOf(request));
    preconditions.match(model.version());
    var when = occurrences.of(request, model.ownerUnitId(), guards).onBehalfOf(behalf);
    var year = request.year() == null ? when.on().getYear() : request.year();
    if (model.state() == ModelState.SUBMITTED && !guards.failed()) {
      var key = Folding.fold(request.number());
      if (!models.takenNumbers(model.registeringUnitId(), year, List.of(key)).isEmpty()) {
        throw PlatformProblem.DUPLICATE.because(request.number()).at("/number");
      }
    }
    var event =
        model.register(request.number(), year, level(model.registeringUnitId()), when.on(), guards);
    return store(model, event, when);
  }

  private String level(UUID unit) {
    return unit == null ? null : units.tree().find(unit).orElseThrow().level();
  }

  /** By the owner, a unit above that acts for it, or the head of the registering body. */
  ModelView end(UUID id, ReasonRequest request) {
    var guards = validator.check(request);
    var caller = access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    var model = models.require(id);
    var behalf =
        caller.has(Role.SIGNATORY)
            ? requireRegisteringBody(model, onBehalfOf(request))
            : access.requireActingFor(model.ownerUnitId(), onBehalfOf(request)).orElse(null);
    preconditions.match(model.version());
    var when =
        occurrences
            .of(request, model.ownerUnitId(), guards)
            .onBehalfOf(behalf)
            .noting(request.reason());
    return store(model, model.end(request.reason(), when.on(), guards), when);
  }

  /** By the head of the registering body. */
  ModelView publishName(UUID id, NamePublicationRequest request) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY);
    var model = models.require(id);
    var behalf = requireRegisteringBody(model, onBehalfOf(request));
    preconditions.match(model.version());
    var when =
        occurrences
            .of(request, model.ownerUnitId(), guards)
            .onBehalfOf(behalf)
            .noting(request.documentNumber());
    return store(model, model.publishName(when.on(), guards), when);
  }

  private interface Transition {
    ModelEvent on(Model model, Occurrence when, Guards guards);
  }

  private ModelView byOwner(UUID id, Act request, String reason, Transition act) {
    var guards = validator.check((Record) request);
    access.require(Role.OFFICER, Role.SECRETARY);
    var model = models.require(id);
    var behalf = access.requireActingFor(model.ownerUnitId(), onBehalfOf(request));
    preconditions.match(model.version());
    var when =
        occurrences
            .of(request, model.ownerUnitId(), guards)
            .onBehalfOf(behalf.orElse(null))
            .noting(reason);
    return store(model, act.on(model, when, guards), when);
  }

  /**
   * A model that was never submitted has no registering body yet: its state will refuse the act.
   */
  private UUID requireRegisteringBody(Model model, UUID onBehalfOf) {
    if (model.registeringUnitId() == null) {
      access.requireSight(model.ownerUnitId());
      return null;
    }
    return access.requireActingFor(model.registeringUnitId(), onBehalfOf).orElse(null);
  }

  private ModelView store(Model model, ModelEvent event, Occurrence when) {
    models.save(model);
    journal.append(event, when);
    return switch (event) {
      case ModelEvent.ModelSubmitted _, ModelEvent.ModelRegistered _ ->
          views.warned(model, duplicates.of(model));
      default -> views.of(model);
    };
  }

  private UUID onBehalfOf(Act request) {
    return units.idOrNull("/onBehalfOf", request.onBehalfOf());
  }
}
