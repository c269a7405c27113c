package vn.danvan.modelservice.administrative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.modelservice.administrative.UnitRegistrationView.Entry;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.modelservice.unit.UnitTreeService;
import vn.danvan.modelservice.unit.UnitTreeService.Planned;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.idempotency.DryRun;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Enters the administrative units of a province into the unit tree, as they are on a day.
 *
 * @see "docs/rules.md: R-ADM-04 (once, by code and day)"
 */
@ApplicationScoped
class UnitRegistrationService {

  private final AdministrativeUnitQueries queries;
  private final UnitTreeService units;
  private final UnitDirectory directory;
  private final Access access;
  private final RequestValidator validator;
  private final VietnamTime time;
  private final DryRun trial;

  UnitRegistrationService(
      AdministrativeUnitQueries queries,
      UnitTreeService units,
      UnitDirectory directory,
      Access access,
      RequestValidator validator,
      VietnamTime time,
      DryRun trial) {
    this.queries = queries;
    this.units = units;
    this.directory = directory;
    this.access = access;
    this.validator = validator;
    this.time = time;
    this.trial = trial;
  }

  UnitRegistrationView register(UnitRegistrationRequest request, boolean dryRun) {
    var guards = validator.check(request);
    access.require(Role.ADMIN);
    guards.pass();
    AdministrativeRule.FUTURE.check(guards, !request.on().isAfter(time.today()), "/on");
    var shown = queries.shown(request.on()).orElse(null);
    var found =
        shown == null
            ? List.<AdministrativeUnitView>of()
            : queries.inProvince(request.province(), shown);
    AdministrativeRule.UNKNOWN_PROVINCE.check(
        guards, !found.isEmpty(), "/province", request.province(), request.on());
    guards.pass();
    var plan = plan(request, found, guards);
    guards.pass();
    if (dryRun) {
      trial.request();
    } else {
      units.register(plan.registered(), request.on());
    }
    return new UnitRegistrationView(
        dryRun,
        request.on(),
        found.getFirst().shownAsOf(),
        plan.registered().stream().map(UnitRegistrationService::entry).toList(),
        plan.kept());
  }

  private record Plan(List<Planned> registered, List<Entry> kept) {}

  private Plan plan(
      UnitRegistrationRequest request, List<AdministrativeUnitView> found, Guards guards) {
    var known = known(request.on());
    var codes = new HashMap<String, String>();
    var plan = new Plan(new ArrayList<>(), new ArrayList<>());
    for (var unit : found) {
      var there = known.get(unit.code());
      var parent = unit.parent() == null ? null : codes.get(unit.parent().code());
      if (there != null) {
        if (unit.level() == UnitLevel.PROVINCE) {
          units.requireOpen(there);
        }
        AdministrativeRule.CODE_HELD.check(
            guards, !isFormer(there, unit), "/province", there.name(), unit.code(), unit.name());
        codes.put(unit.code(), there.code());
        plan.kept().add(entry(there, parent));
      } else {
        var code = code(request, unit);
        AdministrativeRule.CODE_TAKEN.check(
            guards, directory.tree().find(code).isEmpty(), "/code", code);
        codes.put(unit.code(), code);
        plan.registered()
            .add(new Planned(code, unit.name(), unit.kind(), unit.level(), parent, unit.code()));
      }
    }
    return plan;
  }

  /** A commune from before the reform that still has the code of another one since. */
  private static boolean isFormer(Unit there, AdministrativeUnitView unit) {
    return unit.level() == UnitLevel.COMMUNE
        && unit.validFrom() != null
        && there.validFrom().isBefore(AdministrativeTables.REFORM);
  }

  /** Units of the tree that have a code of the statistics office on the day. */
  private Map<String, Unit> known(LocalDate day) {
    return directory.tree().all().stream()
        .filter(unit -> unit.statisticsCode() != null && unit.isValid(day))
        .collect(Collectors.toMap(Unit::statisticsCode, Function.identity(), (one, _) -> one));
  }

  /** Those of the reform are told apart from those before it, which had the same numbers. */
  private static String code(UnitRegistrationRequest request, AdministrativeUnitView unit) {
    if (unit.level() == UnitLevel.PROVINCE) {
      return request.code();
    }
    var reformed = !request.on().isBefore(AdministrativeTables.REFORM);
    return request.code()
        + (reformed ? "-" + AdministrativeTables.REFORM.getYear() + "-" : "-")
        + unit.code();
  }

  private static Entry entry(Planned unit) {
    return new Entry(
        unit.code(), unit.name(), unit.kind(), unit.level(), unit.parent(), unit.statisticsCode());
  }

  private static Entry entry(Unit unit, String parent) {
    return new Entry(
        unit.code(),
        unit.name(),
        UnitKind.valueOf(unit.kind()),
        UnitLevel.valueOf(unit.level()),
        parent,
        unit.statisticsCode());
  }
}
