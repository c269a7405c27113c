package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Records reception days, one by one or many at once, and shows them. */
@ApplicationScoped
class ReceptionDayService {

  private static final String TABLE = "reception_day";

  private final ReceptionDayRepository days;
  private final DutyRights rights;
  private final Listing listing;
  private final Access access;
  private final UnitScope scope;
  private final Journal journal;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Batches batches;
  private final Jdbi jdbi;

  ReceptionDayService(
      ReceptionDayRepository days,
      DutyRights rights,
      Listing listing,
      Access access,
      UnitScope scope,
      Journal journal,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Batches batches,
      Jdbi jdbi) {
    this.days = days;
    this.rights = rights;
    this.listing = listing;
    this.access = access;
    this.scope = scope;
    this.journal = journal;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.batches = batches;
    this.jdbi = jdbi;
  }

  private record Place(UUID unit, LocalDate on) {}

  ReceptionDayView record(DutyRequests.SingleDay body) {
    rights.requireClerk();
    var held = hold(body, new HashSet<>());
    var day = days.insert(held.aggregate());
    journal.append(held.fact());
    return ReceptionDayView.of(day, units.tree());
  }

  BatchAnswer recordAll(DutyRequests.Days body, boolean dryRun) {
    rights.requireClerk();
    if (body == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    access.requireActingForAll(body.rows());
    var taken = new HashSet<Place>();
    return batches.store(body.rows(), dryRun, days, row -> hold(row, taken));
  }

  /**
   * @param taken what the same batch has recorded so far
   */
  private <R extends Record & DutyRequests.Received> Batches.Draft<ReceptionDay> hold(
      R body, Set<Place> taken) {
    var guards = validator.check(body);
    if (body.unit() == null || body.heldOn() == null) {
      throw guards.refusal();
    }
    var unit = units.require("/unit", body.unit());
    var behalf = rights.requireActingFor(unit.id(), body.onBehalfOf());
    var occurrence = occurrences.of(body, unit.id(), guards).onBehalfOf(behalf);
    DutyProblem.DATES_DIFFER.unless(
        Objects.equals(body.heldOn(), occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        body.heldOn());
    DutyProblem.UNIT_NOT_VALID.unless(
        unit.isValid(occurrence.on()), guards, "/unit", unit.name(), occurrence.on());
    var place = new Place(unit.id(), occurrence.on());
    DutyProblem.DAY_RECORDED.unless(
        !taken.contains(place) && !days.has(unit.id(), occurrence.on()),
        guards,
        "/heldOn",
        occurrence.on());
    var then = unit.on(occurrence.on());
    var day = new ReceptionDay(Ids.next(), unit.id(), then.level(), then.provinceId());
    var event = day.hold(occurrence.on(), number(body.citizens()), number(body.cases()), guards);
    taken.add(place);
    return new Batches.Draft<>(day, event, occurrence);
  }

  private static int number(Integer counted) {
    return counted == null ? 0 : counted;
  }

  Page<ReceptionDayListItem> list(UUID unit, Listing.Request request) {
    rights.requireReader();
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query = inScope(root.get()).matching("unit_id", unit);
    return listing.page(query, ReceptionDayEvent.AGGREGATE, request, new Items(root.get()));
  }

  private ListQuery inScope(UUID root) {
    var within = scope.within(root, "unit_id", "province_id");
    return new ListQuery(TABLE).where(within.sql(), within.binding());
  }

  private final class Items implements Listing.Items<ReceptionDayListItem> {
    private final UUID root;

    Items(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, ReceptionDayView> show(Collection<UUID> ids) {
      return days.list("id in ?1", ids).stream()
          .collect(
              Collectors.toMap(
                  ReceptionDay::id, found -> ReceptionDayView.of(found, units.tree())));
    }

    @Override
    public ReceptionDayListItem removed(UUID id) {
      return new ReceptionDayListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope(root).among(jdbi, ids);
    }
  }

  ReceptionDayView read(UUID id) {
    rights.requireReader();
    var day = days.read(id);
    access.requireSight(day.unitId());
    return ReceptionDayView.of(day, units.tree());
  }
}
