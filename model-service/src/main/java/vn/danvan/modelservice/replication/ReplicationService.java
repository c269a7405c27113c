package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.modelservice.model.ModelCopies;
import vn.danvan.modelservice.model.ModelData;
import vn.danvan.modelservice.model.ModelDirectory;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

/** Commands of the adopting unit on replications. */
@ApplicationScoped
class ReplicationService {

  private static final Role[] ADOPTERS = {Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR};

  private final ReplicationRepository replications;
  private final ReplicationViews views;
  private final Sources sources;
  private final Lineages lineages;
  private final ModelDirectory models;
  private final ModelCopies copies;
  private final UnitDirectory units;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;

  ReplicationService(
      ReplicationRepository replications,
      ReplicationViews views,
      Sources sources,
      Lineages lineages,
      ModelDirectory models,
      ModelCopies copies,
      UnitDirectory units,
      Journal journal,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences) {
    this.replications = replications;
    this.views = views;
    this.sources = sources;
    this.lineages = lineages;
    this.models = models;
    this.copies = copies;
    this.units = units;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
  }

  /** A unit plans by itself. */
  ReplicationView plan(PlanReplicationRequest request) {
    var guards = validator.check(request);
    access.require(ADOPTERS);
    if (request.unit() == null) {
      guards.pass();
    }
    var unit = units.require("/unit", request.unit());
    var behalf = access.requireActingFor(unit.id(), onBehalfOf(request));
    var when = occurrences.of(request, unit.id(), guards).onBehalfOf(behalf.orElse(null));
    var source = sources.find(request.model(), when.on());
    if (source.isEmpty()) {
      guards.add(ReplicationRule.UNKNOWN_MODEL.violated("/model"));
    }
    guards.pass();
    if (replications.existsOpen(request.model(), unit.id())) {
      throw PlatformProblem.DUPLICATE.because(unit.name()).at("/unit");
    }
    var year = request.year() == null ? when.on().getYear() : request.year();
    var planned = Replication.plan(Ids.next(), source.get(), unit, null, year, when.on(), guards);
    return store(planned, new ReplicationEvent.ReplicationPlanned(planned.data()), when);
  }

  /** Only the unit itself can say that it has adopted the model. */
  ReplicationView adopt(UUID id, AdoptionRequest request) {
    return byAdopter(
        id,
        request,
        null,
        true,
        (replication, when, guards) -> {
          var copy = Boolean.TRUE.equals(request.createModel());
          ReplicationRule.MODEL_OR_COPY.check(
              guards, !copy || request.childModel() == null, "/createModel");
          var child = ownModel(request.childModel(), guards);
          guards.pass();
          var source = sources.find(replication.modelId(), when.on()).orElseThrow();
          if (copy && replication.state() == ReplicationState.PLANNED) {
            var owner = units.tree().find(replication.unitId()).orElseThrow();
            child = models.find(copies.draftCopy(source.model().id(), owner, when)).orElseThrow();
          }
          return replication.adopt(source, child, when.on(), guards);
        });
  }

  /** Tied under a lock: two adoptions at once could make a loop that neither sees. */
  private ModelData ownModel(UUID child, Guards guards) {
    if (child == null) {
      return null;
    }
    lineages.hold();
    var found = models.find(child).filter(model -> access.sees(model.ownerUnitId()));
    ReplicationRule.UNKNOWN_MODEL.check(guards, found.isPresent(), "/childModel");
    ReplicationRule.CHILD_TAKEN.check(guards, !replications.existsChild(child), "/childModel");
    return found.orElse(null);
  }

  ReplicationView review(UUID id, ReplicationReviewRequest request) {
    return byAdopter(
        id,
        request,
        request == null ? null : request.note(),
        false,
        (replication, when, guards) -> replication.review(request.rating(), when.on(), guards));
  }

  ReplicationView drop(UUID id, DropRequest request) {
    return byAdopter(
        id,
        request,
        request == null ? null : request.reason(),
        true,
        (replication, when, guards) -> replication.drop(when.on(), guards));
  }

  private interface Transition {
    ReplicationEvent on(Replication replication, Occurrence when, Guards guards);
  }

  /**
   * @param once whether the act happens once and so needs the version that the caller has seen
   */
  private ReplicationView byAdopter(
      UUID id, Act request, String note, boolean once, Transition act) {
    var guards = validator.check((Record) request);
    access.require(ADOPTERS);
    var replication = replications.require(id);
    var behalf = access.requireActingFor(replication.unitId(), onBehalfOf(request));
    if (once) {
      preconditions.match(replication.version());
    }
    var when =
        occurrences
            .of(request, replication.unitId(), guards)
            .onBehalfOf(behalf.orElse(null))
            .noting(note);
    return store(replication, act.on(replication, when, guards), when);
  }

  private ReplicationView store(Replication replication, ReplicationEvent event, Occurrence when) {
    replications.save(replication);
    journal.append(event, when);
    return views.of(replication);
  }

  private UUID onBehalfOf(Act request) {
    return units.idOrNull("/onBehalfOf", request.onBehalfOf());
  }
}
