package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Shows how senders are reached, to those alone who handle what they sent.
 *
 * @see "docs/rules.md: R-REC-21 (contacts)"
 */
@ApplicationScoped
class ContactService {

  private final RecommendationRepository recommendations;
  private final RecommendationRights rights;
  private final ContactVault contacts;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final VietnamTime time;

  ContactService(
      RecommendationRepository recommendations,
      RecommendationRights rights,
      ContactVault contacts,
      Journal journal,
      Access access,
      RequestValidator validator,
      VietnamTime time) {
    this.recommendations = recommendations;
    this.rights = rights;
    this.contacts = contacts;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.time = time;
  }

  /**
   * @param version of the recommendation, which the reading raised
   */
  record Reading(RecommendationRequests.Contact contact, long version) {}

  @Transactional
  Reading read(UUID id, RecommendationRequests.Purpose request) {
    var own = access.require(RecommendationRights.CLERKS).unit();
    var guards = validator.check(request);
    var recommendation = recommendations.require(id);
    rights.requireSight(recommendation);
    if (!recommendation.hostUnitId().equals(own) && !recommendation.ownerUnitId().equals(own)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    var contact = contacts.read(id).orElseThrow(PlatformProblem.UNKNOWN::because);
    var event = recommendation.readContact(guards);
    recommendations.save(recommendation);
    journal.append(event, Occurrence.on(time.today()).noting(request.purpose()));
    return new Reading(contact, recommendation.version());
  }
}
