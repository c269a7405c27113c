package vn.danvan.dialogueservice.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Records sessions, one by one or many at once. */
@ApplicationScoped
class SessionService {

  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR};

  private final SessionRepository sessions;
  private final SessionWarnings warnings;
  private final Fields fields;
  private final Journal journal;
  private final Access access;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Batches batches;

  SessionService(
      SessionRepository sessions,
      SessionWarnings warnings,
      Fields fields,
      Journal journal,
      Access access,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Batches batches) {
    this.sessions = sessions;
    this.warnings = warnings;
    this.fields = fields;
    this.journal = journal;
    this.access = access;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.batches = batches;
  }

  SessionView record(SessionRequests.Single request) {
    access.require(CLERKS);
    var held = hold(request);
    var session = sessions.insert(held.aggregate());
    journal.append(held.fact());
    return SessionView.of(session, units.tree(), warnings.of(session.id()));
  }

  BatchAnswer recordAll(SessionRequests.Batch request, boolean dryRun) {
    access.require(CLERKS);
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    access.requireActingForAll(request.rows());
    return batches.store(request.rows(), dryRun, sessions, this::hold);
  }

  private <R extends Record & SessionRequests.Recorded> Batches.Draft<Session> hold(R request) {
    var guards = validator.check(request);
    if (request.unit() == null || request.heldOn() == null) {
      throw guards.refusal();
    }
    var unit = units.require("/unit", request.unit());
    var behalf = access.requireActingFor(unit.id(), request.onBehalfOf());
    var occurrence = occurrences.of(request, unit.id(), guards).onBehalfOf(behalf.orElse(null));
    SessionProblem.DATES_DIFFER.unless(
        Objects.equals(request.heldOn(), occurrence.on()),
        guards,
        "/occurredOn",
        occurrence.on(),
        request.heldOn());
    SessionProblem.UNIT_NOT_VALID.unless(
        unit.isValid(occurrence.on()), guards, "/unit", unit.name(), occurrence.on());
    var field = fields.require("/field", request.field(), guards);
    var session = session(request, unit);
    var attendances = request.attendances() == null ? 0 : request.attendances();
    return new Batches.Draft<>(
        session, session.hold(occurrence.on(), attendances, field, guards), occurrence);
  }

  private static Session session(SessionRequests.Recorded request, Unit unit) {
    return new Session(
        Ids.next(), request.title(), request.kind(), unit.id(), unit.level(), unit.provinceId());
  }
}
