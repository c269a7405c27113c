package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Questions about replications, their plans and assessments. */
@ApplicationScoped
class ReplicationQueries {

  /** Marks cursors of the lists, so that one of the sync is none of them. */
  private static final String LIST = "list";

  private final ReplicationRepository replications;
  private final ReplicationPlanRepository plans;
  private final ReplicationAssessmentRepository assessments;
  private final ReplicationViews views;
  private final JournalReader journal;
  private final ChangeFeed changes;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final Access access;

  ReplicationQueries(
      ReplicationRepository replications,
      ReplicationPlanRepository plans,
      ReplicationAssessmentRepository assessments,
      ReplicationViews views,
      JournalReader journal,
      ChangeFeed changes,
      UnitDirectory units,
      UnitScope scope,
      Access access) {
    this.replications = replications;
    this.plans = plans;
    this.assessments = assessments;
    this.views = views;
    this.journal = journal;
    this.changes = changes;
    this.units = units;
    this.scope = scope;
    this.access = access;
  }

  ReplicationView read(UUID id) {
    return views.of(replications.read(id));
  }

  ReplicationPlanView readPlan(UUID id) {
    var plan = plans.read(id);
    var lines = new ReplicationRepository.Criteria(null, null, null, null, null, id);
    return views.of(plan, replications.list(lines, null, plan.data().lines()).reversed());
  }

  List<JournalReader.Entry> history(UUID id) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    var replication = replications.read(id);
    access.requireSight(replication.unitId());
    return journal.history(id);
  }

  Page<ReplicationListItem> list(ReplicationFilter filter, PageRequest page) {
    var criteria = filter.criteria(units, scope);
    if (filter.changesAfter != null) {
      return changes.after(
          ReplicationEvent.AGGREGATE,
          filter.changesAfter,
          page.limit(),
          changed -> changed(criteria, changed));
    }
    return page(criteria, page).map(view -> view);
  }

  /** A page of the list itself, which is no sync. */
  Page<ReplicationView> page(ReplicationFilter filter, PageRequest page) {
    if (filter.changesAfter != null) {
      throw Parameters.invalid("changesAfter", filter.changesAfter);
    }
    return page(filter.criteria(units, scope), page);
  }

  private Page<ReplicationView> page(ReplicationRepository.Criteria criteria, PageRequest page) {
    return page.page(
            replications.list(criteria, page.lastId(LIST).orElse(null), page.limit() + 1),
            replication -> List.of(LIST, replication.id().toString()))
        .map(views::of);
  }

  /** Each as it stands now, or as removed when the filters do not find it any more. */
  private List<ReplicationListItem> changed(
      ReplicationRepository.Criteria criteria, SequencedSet<UUID> changed) {
    var matching = replications.matching(criteria, changed);
    var items = new ArrayList<ReplicationListItem>();
    for (var id : changed) {
      items.add(
          matching.containsKey(id)
              ? views.of(matching.get(id))
              : ReplicationListItem.Removed.of(id));
    }
    return items;
  }

  /**
   * @param changesAfter position of a sync, or null for the list itself
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-parameter} without a model
   */
  Page<AssessmentView> assessments(UUID model, String changesAfter, PageRequest page) {
    if (model == null) {
      throw PlatformProblem.INVALID_PARAMETER.because("model", "").at("model");
    }
    if (changesAfter != null) {
      return changes.after(
          ReplicationAssessed.AGGREGATE,
          changesAfter,
          page.limit(),
          changed ->
              assessments.list(model, changed).stream()
                  .map(assessment -> AssessmentView.of(assessment, units.tree()))
                  .toList());
    }
    return page.page(
            assessments.list(model, page.lastId(LIST).orElse(null), page.limit() + 1),
            assessment -> List.of(LIST, assessment.id().toString()))
        .map(assessment -> AssessmentView.of(assessment, units.tree()));
  }
}
