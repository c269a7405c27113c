package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Assessments of models, and documents that plan many replications in one transaction. */
@ApplicationScoped
class ReplicationPlanService {

  private final ReplicationPlanRepository plans;
  private final ReplicationRepository replications;
  private final ReplicationAssessmentRepository assessments;
  private final ReplicationViews views;
  private final Sources sources;
  private final UnitDirectory units;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final Occurrences occurrences;

  ReplicationPlanService(
      ReplicationPlanRepository plans,
      ReplicationRepository replications,
      ReplicationAssessmentRepository assessments,
      ReplicationViews views,
      Sources sources,
      UnitDirectory units,
      Journal journal,
      Access access,
      RequestValidator validator,
      Occurrences occurrences) {
    this.plans = plans;
    this.replications = replications;
    this.assessments = assessments;
    this.views = views;
    this.sources = sources;
    this.units = units;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.occurrences = occurrences;
  }

  /** By a unit whose scope holds the model's owner. */
  AssessmentView assess(AssessmentRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY);
    if (request.unit() == null) {
      guards.pass();
    }
    var unit = units.require("/unit", request.unit());
    var behalf = access.requireActingFor(unit.id(), request.onBehalfOf());
    var when = occurrences.of(request, unit.id(), guards).onBehalfOf(behalf.orElse(null));
    var source =
        sources
            .find(request.model(), when.on())
            .filter(found -> access.sees(found.model().ownerUnitId()));
    ReplicationRule.UNKNOWN_MODEL.check(guards, source.isPresent(), "/model");
    guards.pass();
    var assessment =
        ReplicationAssessment.assess(
            Ids.next(), source.orElseThrow(), unit, request, when.on(), guards);
    assessments.save(assessment);
    journal.append(new ReplicationAssessed(assessment.data()), when);
    return AssessmentView.of(assessment, units.tree());
  }

  /** All lines hold or none; what is wrong with any line is collected for all. */
  ReplicationPlanView record(ReplicationPlanRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY);
    if (request.unit() == null) {
      guards.pass();
    }
    var planner = units.require("/unit", request.unit());
    var behalf = access.requireActingFor(planner.id(), request.onBehalfOf());
    var when = occurrences.of(request, planner.id(), guards).onBehalfOf(behalf.orElse(null));
    ReplicationRule.UNIT_NOT_VALID.check(
        guards, planner.isValid(when.on()), "/unit", planner.name(), when.on());
    guards.pass();
    if (plans.exists(planner.id(), request.year(), request.documentNumber())) {
      throw PlatformProblem.DUPLICATE.because(request.documentNumber()).at("/documentNumber");
    }
    var plan =
        ReplicationPlan.record(
            Ids.next(),
            planner.id(),
            request.year(),
            request.documentNumber(),
            request.lines().size(),
            when.on());
    var planned = new Lines(request, planner, plan.id(), when).plan();
    plans.save(plan);
    planned.forEach(replications::add);
    replications.flush();
    var facts = new ArrayList<Journal.Fact>();
    planned.forEach(
        line ->
            facts.add(
                new Journal.Fact(new ReplicationEvent.ReplicationPlanned(line.data()), when)));
    facts.add(new Journal.Fact(new ReplicationPlanRecorded(plan.data()), when));
    journal.appendAll(facts);
    return views.of(plan, planned);
  }

  private final class Lines {

    private final ReplicationPlanRequest request;
    private final Unit planner;
    private final UUID plan;
    private final Occurrence when;
    private final Map<UUID, Optional<Source>> known = new HashMap<>();
    private final Set<List<UUID>> taken = new HashSet<>();

    Lines(ReplicationPlanRequest request, Unit planner, UUID plan, Occurrence when) {
      this.request = request;
      this.planner = planner;
      this.plan = plan;
      this.when = when;
    }

    List<Replication> plan() {
      var failures = new Guards();
      var planned = new ArrayList<Replication>();
      for (int i = 0; i < request.lines().size(); i++) {
        try {
          planned.add(plan(request.lines().get(i)));
        } catch (DomainException refusal) {
          var pointer = "/lines/" + i;
          refusal.reasons().forEach(reason -> failures.add(reason.below(pointer)));
        }
      }
      failures.pass();
      return planned;
    }

    private Replication plan(ReplicationPlanRequest.Line line) {
      var guards = new Guards();
      var unit = units.require("/unit", line.unit());
      var source = known.computeIfAbsent(line.model(), id -> sources.find(id, when.on()));
      ReplicationRule.UNKNOWN_MODEL.check(guards, source.isPresent(), "/model");
      ReplicationRule.OUTSIDE_TERRITORY.check(
          guards,
          units.tree().isWithin(planner.territoryId(), unit.id(), when.on()),
          "/unit",
          unit.name());
      ReplicationRule.DUPLICATE.check(
          guards,
          taken.add(List.of(line.model(), unit.id()))
              && !replications.existsOpen(line.model(), unit.id()),
          "/unit",
          unit.name());
      if (source.isEmpty()) {
        throw guards.refusal();
      }
      return Replication.plan(
          Ids.next(), source.get(), unit, plan, request.year(), when.on(), guards);
    }
  }
}
