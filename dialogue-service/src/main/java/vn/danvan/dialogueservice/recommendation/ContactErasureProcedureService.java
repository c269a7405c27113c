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
    access.requireOwnUnit(recommendation.hostUnitId());
    if (!contacts.isKnown(id)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    RecommendationProblem.ERASURE_WAITING.unless(!erasures.isWaiting(id), guards, "");
    guards.pass();
    var erasure = new ContactErasure(Ids.next(), id, recommendation.hostUnitId());
    var event = erasure.request(officer.subject(), time.today());
    erasures.save(erasure);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return event.data();
  }

  /** The head of the host, another person than who asked, decides; approved, it is done at once. */
  ContactErasureData decide(UUID id, ContactErasureRequests.Decided request) {
    var head = access.require(Role.SIGNATORY);
    var guards = validator.check(request);
    var known = erasures.read(id);
    access.requireOwnUnit(known.hostUnitId());
    // In the order in which the sender's own erasure locks, so that they don't wait for each other.
    var recommendation = recommendations.require(known.recommendationId());
    var erasure = erasures.require(id);
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

  /** Those of the caller's own unit, the newest first. */
  List<ContactErasureData> list() {
    var own = access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY).unit();
    return own == null || !access.sees(own)
        ? List.of()
        : erasures.of(own, SHOWN).stream().map(ContactErasure::data).toList();
  }
}
