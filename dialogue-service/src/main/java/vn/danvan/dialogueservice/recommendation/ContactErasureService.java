package vn.danvan.dialogueservice.recommendation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Erases how senders are reached, by destroying the key of each: because they want it, or once it
 * is not needed any more. The recommendation and all figures stay.
 *
 * @see "docs/rules.md: R-REC-38 (erasure)"
 */
@ApplicationScoped
class ContactErasureService {

  private static final int AT_ONCE = 100;

  private static final String NOT_NEEDED =
      """
      SELECT id FROM recommendation JOIN recommendation_contact ON recommendation_id = id
      WHERE wrapped_key IS NOT NULL AND NOT (%s)
        AND coalesce(closed_on, forwarded_on, rejected_on, merged_on) <= :before
      ORDER BY id LIMIT :limit FOR UPDATE OF recommendation SKIP LOCKED
      """
          .formatted(RecommendationState.IS_OPEN);

  private final RecommendationRepository recommendations;
  private final ContactVault contacts;
  private final OwnRecommendations own;
  private final Journal journal;
  private final CurrentCaller caller;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final Period kept;

  /**
   * @param kept how long a contact is kept after its recommendation has come to its end
   */
  ContactErasureService(
      RecommendationRepository recommendations,
      ContactVault contacts,
      OwnRecommendations own,
      Journal journal,
      CurrentCaller caller,
      VietnamTime time,
      Jdbi jdbi,
      @ConfigProperty(name = "danvan.contact.kept", defaultValue = "P24M") Period kept) {
    this.recommendations = recommendations;
    this.contacts = contacts;
    this.own = own;
    this.journal = journal;
    this.caller = caller;
    this.time = time;
    this.jdbi = jdbi;
    this.kept = kept;
  }

  /**
   * Its sender wants it.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} if nothing is known, or
   *     nothing more
   */
  void erase(TrackingToken token) {
    var recommendation = recommendations.require(token.recommendation());
    caller.become(Caller.UNNAMED_CITIZEN);
    if (!erase(recommendation)) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  /**
   * Within the transaction that decided it; the recommendation is held.
   *
   * @return whether anything was known
   */
  boolean erase(Recommendation recommendation) {
    if (!contacts.erase(recommendation.id())) {
      return false;
    }
    own.forget(recommendation.id());
    var event = recommendation.eraseContact();
    recommendations.save(recommendation);
    journal.append(event, Occurrence.on(time.today()));
    return true;
  }

  /**
   * Erases what is not needed any more. May run at any time and in any process.
   *
   * @return how many were erased
   */
  @ActivateRequestContext
  int eraseDue() {
    var erased = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(this::eraseSome);
      erased += more;
      if (more < AT_ONCE) {
        return erased;
      }
    }
  }

  private int eraseSome() {
    if (!jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "erasing contacts"))) {
      return 0;
    }
    var facts = new ArrayList<Journal.Fact>();
    for (var id : notNeeded()) {
      contacts.erase(id);
      own.forget(id);
      var recommendation = recommendations.require(id);
      facts.add(new Journal.Fact(recommendation.eraseContact(), Occurrence.on(time.today())));
    }
    recommendations.flush();
    journal.appendAll(facts);
    return facts.size();
  }

  private List<UUID> notNeeded() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NOT_NEEDED)
                .bind("before", time.today().minus(kept))
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
  }
}
