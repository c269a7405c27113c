package vn.danvan.modelservice.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Units count those who do mobilization work; officials of the scope read it. */
@ApplicationScoped
class StaffService {

  private static final Phrase TWICE =
      new Phrase("Loại {0} được nêu hai lần.", "The kind {0} is named twice.");

  private final UnitStaffRepository staffs;
  private final UnitDirectory units;
  private final Access access;
  private final CurrentCaller caller;
  private final Journal journal;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;
  private final VietnamTime time;

  StaffService(
      UnitStaffRepository staffs,
      UnitDirectory units,
      Access access,
      CurrentCaller caller,
      Journal journal,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences,
      VietnamTime time) {
    this.staffs = staffs;
    this.units = units;
    this.access = access;
    this.caller = caller;
    this.journal = journal;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
    this.time = time;
  }

  StaffView count(String unitCode, StaffRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY);
    var unit = unit(unitCode);
    var behalf = access.requireActingFor(unit.id(), request.onBehalfOf());
    var staff = staffs.of(unit.id());
    preconditions.match(staff.version());
    var when = occurrences.of(request, unit.id(), guards).onBehalfOf(behalf.orElse(null));
    var numbers = numbers(request, guards);
    guards.pass();
    var event = staff.count(numbers, when.on());
    staffs.save(staff);
    journal.append(event, when);
    return view(staff, unit);
  }

  private static Map<StaffKind, Integer> numbers(StaffRequest request, Guards guards) {
    var numbers = new EnumMap<StaffKind, Integer>(StaffKind.class);
    if (guards.failed()) {
      return numbers;
    }
    for (int i = 0; i < request.counts().size(); i++) {
      var count = request.counts().get(i);
      guards.check(
          numbers.put(count.kind(), count.number()) == null,
          "/counts/" + i + "/kind",
          "kind-twice",
          null,
          TWICE,
          count.kind().name().toLowerCase(Locale.ROOT));
    }
    return numbers;
  }

  StaffView read(String unitCode) {
    var unit = readable(unitCode);
    return view(staffs.of(unit.id()), unit);
  }

  /** Of the unit and of what belongs to it today, in the order of the units' ids. */
  Page<StaffView> within(String unitCode, PageRequest page) {
    var tree = units.tree();
    var root = readable(unitCode).id();
    var after = page.afterId();
    return page.page(
            staffs.of(tree.takenIn(root, time.today()), after, page.limit() + 1),
            staff -> List.of(staff.data().unitId().toString()))
        .map(staff -> view(staff, tree.find(staff.data().unitId()).orElseThrow()));
  }

  private Unit readable(String unitCode) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    var unit = unit(unitCode);
    access.requireSight(unit.id());
    return unit;
  }

  private Unit unit(String idOrCode) {
    return units.tree().find(idOrCode).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private StaffView view(UnitStaff staff, Unit unit) {
    var data = staff.data();
    var mayCount =
        caller
            .find()
            .map(current -> current.hasAny(Role.OFFICER, Role.SECRETARY) && access.sees(unit.id()))
            .orElse(false);
    return new StaffView(
        data.id(),
        data.version(),
        unit.ref(),
        data.countedOn(),
        data.counts(),
        mayCount
            ? List.of(AllowedAction.ready("staff", "/api/v1/units/" + unit.id() + "/staff"))
            : List.of());
  }
}
