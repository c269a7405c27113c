package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Predicate;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitReplica;
import vn.danvan.platform.units.UnitTree;

/** Commands and questions about the unit tree. */
@ApplicationScoped
class UnitService {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  static final String LIST = "list";

  private final OrgUnitRepository units;
  private final UnitDirectory directory;
  private final UnitReplica replica;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Access access;
  private final CurrentCaller caller;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  UnitService(
      OrgUnitRepository units,
      UnitDirectory directory,
      UnitReplica replica,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Access access,
      CurrentCaller caller,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.units = units;
    this.directory = directory;
    this.replica = replica;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.access = access;
    this.caller = caller;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  UnitView register(UUID id, RegisterUnitRequest request) {
    var guards = validator.check(request);
    access.require(Role.ADMIN, Role.INTEGRATOR);
    preconditions.createOnly();
    var known = units.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && units.existsCode(request.code())) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var place = place(id, request);
    refuseIfByActs(place, units::isByActs, directory.tree());
    var unit = OrgUnit.register(id, request, place, time.today(), guards);
    units.save(unit);
    publish(new UnitEvent.UnitRegistered(unit.data()), null);
    return view(unit.data());
  }

  /**
   * @param byActs whether the units of a province change by acts only
   */
  static void refuseIfByActs(OrgUnit.Place place, Predicate<UUID> byActs, UnitTree tree) {
    var parent = place.parent();
    if (parent != null && parent.provinceId() != null && byActs.test(parent.provinceId())) {
      throw UnitProblem.BY_ACTS_ONLY.because(tree.name(parent.provinceId()));
    }
  }

  private OrgUnit.Place place(UUID id, RegisterUnitRequest request) {
    var on = request.validFrom() == null ? time.today() : request.validFrom();
    var ancestors =
        request.parent() == null
            ? List.<Unit>of()
            : directory
                .tree()
                .withAncestors(directory.require("/parent", request.parent()).id(), on);
    var itself =
        request.territory() == null
            || request.territory().equals(request.code())
            || request.territory().equals(id.toString());
    return new OrgUnit.Place(
        ancestors, itself ? null : directory.require("/territory", request.territory()));
  }

  UnitView openForLateEntry(UUID id, RetrospectiveRequest request) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY, Role.ADMIN);
    var unit = units.require(id);
    requireOpener(unit);
    preconditions.match(unit.version());
    var event = unit.openForLateEntry(request.from(), request.to(), guards);
    units.save(unit);
    publish(event, request.reason());
    return view(unit.data());
  }

  /** The province's signatory opens what belongs to the province, an admin the province itself. */
  private void requireOpener(OrgUnit unit) {
    if (unit.isProvinceOrAbove()) {
      access.require(Role.ADMIN);
      return;
    }
    access.require(Role.SIGNATORY);
    access.requireSight(unit.id());
    if (!unit.provinceId().equals(caller.require().unit())) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  private void publish(UnitEvent event, String reason) {
    journal.append(event, Occurrence.on(time.today()).noting(reason));
    replica.apply(event.unit());
  }

  /**
   * @param on the day as of which it is shown; null: today
   */
  UnitView read(String idOrCode, String on) {
    var day = Parameters.date("on", on);
    return view(units.read(idOf(idOrCode)).data(), day == null ? time.today() : day);
  }

  List<JournalReader.Entry> history(String idOrCode) {
    access.require(
        Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR, Role.ADMIN);
    return history.history(idOf(idOrCode));
  }

  private UUID idOf(String idOrCode) {
    return directory
        .tree()
        .find(idOrCode)
        .map(Unit::id)
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  Page<UnitListItem> list(UnitFilter filter, PageRequest page) {
    var criteria = filter.criteria(directory, time.today());
    if (filter.changesAfter != null) {
      return changes.after(
          UnitEvent.AGGREGATE,
          filter.changesAfter,
          page.limit(),
          changed -> changed(criteria, changed));
    }
    var shown =
        page.page(
            units.list(criteria, page), row -> List.of(LIST, row.name(), row.id().toString()));
    var found = units.readAll(shown.items().stream().map(OrgUnitRepository.Row::id).toList());
    return shown.map(row -> view(found.get(row.id()), criteria.on()));
  }

  private List<UnitListItem> changed(UnitFilter.Criteria criteria, SequencedSet<UUID> changed) {
    var matching = units.matching(criteria, changed);
    var found = units.readAll(matching);
    return changed.stream()
        .<UnitListItem>map(
            id ->
                matching.contains(id)
                    ? view(found.get(id), criteria.on())
                    : UnitListItem.Removed.of(id))
        .toList();
  }

  private UnitView view(Unit unit) {
    return view(unit, time.today());
  }

  private UnitView view(Unit unit, LocalDate on) {
    return UnitView.of(unit.on(on), directory.tree(), allowedActions(unit));
  }

  private List<AllowedAction> allowedActions(Unit unit) {
    var current = caller.find();
    if (current.isEmpty()) {
      return List.of();
    }
    var province = unit.provinceId();
    var mayOpen =
        province == null || province.equals(unit.id())
            ? current.get().has(Role.ADMIN)
            : current.get().has(Role.SIGNATORY)
                && province.equals(current.get().unit())
                && access.sees(unit.id());
    return mayOpen
        ? List.of(
            AllowedAction.ready("retrospective", "/api/v1/units/" + unit.id() + "/retrospective"))
        : List.of();
  }
}
