package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.platform.access.Access;
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

/** Records requests for legal aid, one by one or many at once, and how they ended. */
@ApplicationScoped
class LegalAidRequestService {

  private final LegalAidRequestRepository requests;
  private final LegalAidCounts counts;
  private final Access access;
  private final LegalAidRights rights;
  private final Journal journal;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final VietnamTime time;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Batches batches;

  LegalAidRequestService(
      LegalAidRequestRepository requests,
      LegalAidCounts counts,
      Access access,
      LegalAidRights rights,
      Journal journal,
      UnitDirectory units,
      Occurrences occurrences,
      VietnamTime time,
      RequestValidator validator,
      Preconditions preconditions,
      Batches batches) {
    this.requests = requests;
    this.counts = counts;
    this.access = access;
    this.rights = rights;
    this.journal = journal;
    this.units = units;
    this.occurrences = occurrences;
    this.time = time;
    this.validator = validator;
    this.preconditions = preconditions;
    this.batches = batches;
  }

  LegalAidRequestView record(LegalAidRequests.SingleRequest body) {
    rights.requireClerk();
    var recorded = recorded(body);
    var request = requests.insert(recorded.aggregate());
    journal.append(recorded.fact());
    return view(request);
  }

  BatchAnswer recordAll(LegalAidRequests.RequestBatch body, boolean dryRun) {
    rights.requireClerk();
    if (body == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    access.requireActingForAll(body.rows());
    return batches.store(body.rows(), dryRun, requests, this::recorded);
  }

  private <R extends Record & LegalAidRequests.Request> Batches.Draft<LegalAidRequest> recorded(
      R body) {
    var guards = validator.check(body);
    if (body.unit() == null || body.requestedOn() == null) {
      throw guards.refusal();
    }
    var unit = units.require("/unit", body.unit());
    var behalf = rights.requireActingFor(unit.id(), body.onBehalfOf());
    var occurrence = occurrences.of(body, unit.id(), guards).onBehalfOf(behalf);
    LegalAidProblem.DATES_DIFFER.unless(
        Objects.equals(body.requestedOn(), occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        body.requestedOn());
    LegalAidProblem.UNIT_NOT_VALID.unless(
        unit.isValid(occurrence.on()), guards, "/unit", unit.name(), occurrence.on());
    var then = unit.on(occurrence.on());
    var request =
        new LegalAidRequest(
            Ids.next(), unit.id(), then.level(), then.provinceId(), body.lawField());
    var end = LegalAidEnd.of(body.closedOn(), body.outcome());
    return new Batches.Draft<>(
        request, request.record(occurrence.on(), end, time.today(), guards), occurrence);
  }

  LegalAidRequestView close(UUID id, LegalAidRequests.Closure body) {
    rights.requireClerk();
    var guards = validator.check(body);
    var request = requests.require(id);
    var behalf = rights.requireActingFor(request.unitId(), body.onBehalfOf());
    preconditions.match(request.version());
    var occurrence = occurrences.of(body, request.unitId(), guards).onBehalfOf(behalf);
    LegalAidProblem.DATES_DIFFER.unless(
        body.closedOn() == null || body.closedOn().equals(occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        body.closedOn());
    var cases = counts.of(id);
    var event =
        request.close(body.outcome(), occurrence.on(), cases.open(), cases.lastEnd(), guards);
    requests.save(request);
    journal.append(event, occurrence);
    return view(request);
  }

  private LegalAidRequestView view(LegalAidRequest request) {
    var cases = counts.of(request.id());
    return LegalAidRequestView.of(
        request, units.tree(), cases.all(), rights.actions(request, cases));
  }
}
