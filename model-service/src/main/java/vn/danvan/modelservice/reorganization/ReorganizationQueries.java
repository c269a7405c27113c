package vn.danvan.modelservice.reorganization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Questions about acts and what waits for a person's choice. */
@ApplicationScoped
class ReorganizationQueries {

  private static final String LIST = "list";
  private static final String WAITING = "waiting";

  private final ReorganizationRepository acts;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final Access access;
  private final ChangeFeed changes;
  private final VietnamTime time;

  ReorganizationQueries(
      ReorganizationRepository acts,
      UnitDirectory units,
      UnitScope scope,
      Access access,
      ChangeFeed changes,
      VietnamTime time) {
    this.acts = acts;
    this.units = units;
    this.scope = scope;
    this.access = access;
    this.changes = changes;
    this.time = time;
  }

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<ReorganizationView.Summary> list(String changesAfter, PageRequest page) {
    if (changesAfter != null) {
      return changes.after(
          ReorganizationEvent.AGGREGATE,
          changesAfter,
          page.limit(),
          changed ->
              acts.list("id in ?1 order by id", changed).stream()
                  .map(ReorganizationView.Summary::of)
                  .toList());
    }
    return page.page(
            acts.page(page.lastId(LIST).orElse(null), page.limit() + 1),
            act -> List.of(LIST, act.id().toString()))
        .map(ReorganizationView.Summary::of);
  }

  /** The models that wait, of the units within the caller's scope; an admin's is everything. */
  Page<ReorganizationView.WaitingModel> waiting(UUID id, PageRequest page) {
    var caller =
        access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.ADMIN);
    acts.findByIdOptional(id).orElseThrow(PlatformProblem.UNKNOWN::because);
    var condition =
        caller.has(Role.ADMIN)
            ? null
            : access
                .scopeRoot()
                .map(root -> scope.within(root, "from_unit_id", "former.province_id"))
                .orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var tree = units.tree();
    return page.page(
            acts.listWaiting(id, condition, page.afterId(WAITING), page.limit() + 1),
            one -> List.of(WAITING, one.model().toString()))
        .map(
            one ->
                new ReorganizationView.WaitingModel(
                    one.model(),
                    tree.ref(one.from()),
                    new ModelMoves(tree, time.today(), List.of())
                        .candidates(one.from()).stream().map(tree::ref).toList()));
  }
}
