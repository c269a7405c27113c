package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Erasure for a sender who can't do it by the tracking code: an officer asks, the head decides.
 *
 * @see "docs/rules.md: R-REC-43 (erasure by officers)"
 */
@ApplicationScoped
class ContactErasureProcedureService {

  private static final int SHOWN = 200;

  private final ContactErasureRepository erasures;
  private final ContactErasureService erasing;
  private final ContactVault contacts;
  private final RecommendationRepository recommendations;
  private final RecommendationRights rights;
  private final Access access;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final VietnamTime time;

  ContactErasureProcedureService(
      ContactErasureRepository erasures,
      ContactErasureService erasing,
      ContactVault contacts,
      RecommendationRepository recommendations,
      RecommendationRights rights,
      Access access,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      VietnamTime time) {
    this.erasures = erasures;
    this.erasing = erasing;
    this.contacts = contacts;
    this.recommendations = recommendations;
    this.rights = rights;
    this.access = access;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.time = time;
  }

  /**
   * An officer of the host asks for it; one request waits at a time.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} if nothing is known, or
   *     nothing more
   */
  ContactErasureData request(UUID id, ContactErasureRequests.Requested request) {
    var officer = access.require(RecommendationRights.CLERKS);
    var guards = validator.check(request);
    var recommendation = recommendations.require(id);
    rights.requireSight(recommendation);
    access.requireOwnUnit(heir(recommendation.hostUnitId()));
    if (!contacts.isKnown(id)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    RecommendationProblem.ERASURE_WAITING.unless(!erasures.isWaiting(id), guards, "");
    guards.pass();
    var erasure = new ContactErasure(Ids.next(), id, recommendation.hostUnitId());
    var event = erasure.request(officer.subject(), request.reason(), time.today());
    erasures.save(erasure);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return event.data();
  }

  /** The head of the host, another person than who asked, decides; approved, it is done at once. */
  ContactErasureData decide(UUID id, ContactErasureRequests.Decided request) {
    var head = access.require(Role.SIGNATORY);
    var guards = validator.check(request);
    // In the order in which the sender's own erasure locks, so that they don't wait for each other.
    var recommendation = recommendations.require(erasures.recommendationOf(id));
    var erasure = erasures.require(id);
    access.requireOwnUnit(heir(erasure.hostUnitId()));
    preconditions.match(erasure.version());
    var approved = Boolean.TRUE.equals(request.approved());
    requireReason(approved, request.reason(), guards);
    var event = erasure.decide(approved, head.subject(), time.today(), guards);
    erasures.save(erasure);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    if (approved) {
      erasing.erase(recommendation);
    }
    return event.data();
  }

  private static void requireReason(boolean approved, String reason, Guards guards) {
    RecommendationProblem.REASON_NEEDED.unless(
        approved || (reason != null && !reason.isBlank()), guards, "/reason");
  }

  /** What took over the whole of a closed host goes on with it. */
  private UUID heir(UUID host) {
    return units.tree().heir(host, time.today());
  }

  /**
   * Those of the caller's own unit, and of units that it took over whole: what waits first. Why it
   * was asked for is for those who decide.
   */
  List<ContactErasureView> list() {
    var current = access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    var own = current.unit();
    if (own == null || !access.sees(own)) {
      return List.of();
    }
    var hosts =
        units.tree().all().stream().map(Unit::id).filter(unit -> own.equals(heir(unit))).toList();
    var decides = current.has(Role.SIGNATORY);
    return erasures.of(hosts, SHOWN).stream()
        .map(erasure -> ContactErasureView.of(erasure, decides))
        .toList();
  }
}
