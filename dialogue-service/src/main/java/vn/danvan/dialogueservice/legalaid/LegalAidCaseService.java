package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Records the cases of requests, one by one or many at once, and how they ended. The request is
 * locked meanwhile, so that it is not closed and no other case gets the same number.
 */
@ApplicationScoped
class LegalAidCaseService {

  private final LegalAidRequestRepository requests;
  private final LegalAidCaseRepository cases;
  private final LegalAidCounts counts;
  private final LegalAidRights rights;
  private final Journal journal;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final VietnamTime time;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Batches batches;

  LegalAidCaseService(
      LegalAidRequestRepository requests,
      LegalAidCaseRepository cases,
      LegalAidCounts counts,
      LegalAidRights rights,
      Journal journal,
      UnitDirectory units,
      Occurrences occurrences,
      VietnamTime time,
      RequestValidator validator,
      Preconditions preconditions,
      Batches batches) {
    this.requests = requests;
    this.cases = cases;
    this.counts = counts;
    this.rights = rights;
    this.journal = journal;
    this.units = units;
    this.occurrences = occurrences;
    this.time = time;
    this.validator = validator;
    this.preconditions = preconditions;
    this.batches = batches;
  }

  LegalAidCaseView record(UUID request, LegalAidRequests.SingleCase body) {
    rights.requireClerk();
    var asked = requests.require(request);
    var recorded = recorded(asked, counts.of(request).all() + 1, body);
    var one = cases.insert(recorded.aggregate());
    journal.append(recorded.fact());
    return view(one);
  }

  BatchAnswer recordAll(LegalAidRequests.CaseBatch body, boolean dryRun) {
    rights.requireClerk();
    if (body == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var named = Batches.named(body.rows(), LegalAidRequests.CaseRow::request);
    var asked = requests.hold(named);
    requireRights(body, asked);
    var numbers = new HashMap<UUID, Integer>();
    counts.of(named).forEach((request, counted) -> numbers.put(request, counted.all()));
    return batches.store(
        body.rows(),
        dryRun,
        cases,
        row -> {
          var number = numbers.getOrDefault(row.request(), 0) + 1;
          var recorded = recorded(asked.get(row.request()), number, row);
          numbers.put(row.request(), number);
          return recorded;
        });
  }

  /** Requests that the caller may not act for refuse the whole call, not single rows. */
  private void requireRights(LegalAidRequests.CaseBatch body, Map<UUID, LegalAidRequest> asked) {
    if (body.rows() == null) {
      return;
    }
    for (var row : body.rows()) {
      if (row != null && row.request() != null) {
        var request = asked.get(row.request());
        if (request == null) {
          throw PlatformProblem.UNKNOWN.because();
        }
        rights.requireActingFor(request.unitId(), row.onBehalfOf());
      }
    }
  }

  /**
   * @param request null where the row names none, which is refused
   */
  private <R extends Record & LegalAidRequests.Case> Batches.Draft<LegalAidCase> recorded(
      LegalAidRequest request, int number, R body) {
    var guards = validator.check(body);
    if (request == null) {
      throw guards.refusal();
    }
    var behalf = rights.requireActingFor(request.unitId(), body.onBehalfOf());
    if (body.openedOn() == null) {
      throw guards.refusal();
    }
    var occurrence = occurrences.of(body, request.unitId(), guards).onBehalfOf(behalf);
    LegalAidProblem.DATES_DIFFER.unless(
        Objects.equals(body.openedOn(), occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        body.openedOn());
    var unit = units.tree().find(request.unitId());
    LegalAidProblem.UNIT_NOT_VALID.unless(
        unit.isPresent() && unit.get().isValid(occurrence.on()),
        guards,
        "/openedOn",
        units.tree().name(request.unitId()),
        occurrence.on());
    var one = new LegalAidCase(Ids.next(), request, number, body.form());
    var end = LegalAidEnd.of(body.closedOn(), body.outcome());
    return new Batches.Draft<>(
        one, one.record(request, occurrence.on(), end, time.today(), guards), occurrence);
  }

  LegalAidCaseView close(UUID request, UUID id, LegalAidRequests.Closure body) {
    rights.requireClerk();
    var guards = validator.check(body);
    requests.require(request);
    var one = cases.require(id);
    if (!one.requestId().equals(request)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    var behalf = rights.requireActingFor(one.unitId(), body.onBehalfOf());
    preconditions.match(one.version());
    var occurrence = occurrences.of(body, one.unitId(), guards).onBehalfOf(behalf);
    LegalAidProblem.DATES_DIFFER.unless(
        body.closedOn() == null || body.closedOn().equals(occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        body.closedOn());
    var event = one.close(body.outcome(), occurrence.on(), guards);
    cases.save(one);
    journal.append(event, occurrence);
    return view(one);
  }

  private LegalAidCaseView view(LegalAidCase one) {
    return LegalAidCaseView.of(one, units.tree(), rights.actions(one));
  }
}
