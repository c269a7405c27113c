package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * What citizens sent while they were signed in, for their own eyes: which account that was is kept
 * as a keyed hash, and not of what was sent anonymously.
 *
 * @see "docs/rules.md: R-REC-40 (own lists)"
 */
@ApplicationScoped
class OwnRecommendations {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final RecommendationRepository recommendations;
  private final TrackingCodes codes;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final Jdbi jdbi;

  OwnRecommendations(
      RecommendationRepository recommendations,
      TrackingCodes codes,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      VietnamTime time,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.codes = codes;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** Puts it on the list of who is signed in, if a citizen is. */
  void keep(UUID recommendation) {
    caller
        .find()
        .filter(Caller::isCitizen)
        .ifPresent(
            citizen ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "INSERT INTO recommendation_account (recommendation_id, account_hash)"
                                + " VALUES (?, ?)",
                            recommendation,
                            codes.account(citizen.subject()))));
  }

  /** Takes it off whatever list it is on; who has its code goes on following it. */
  void forget(UUID recommendation) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM recommendation_account WHERE recommendation_id = ?", recommendation));
  }

  /** The caller's own, newest first, each with a token to follow it. */
  Page<OwnRecommendationView> list(PageRequest page) {
    var citizen = access.require(Role.CITIZEN);
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT recommendation_id FROM recommendation_account
                        WHERE account_hash = :account AND recommendation_id < :before
                        ORDER BY recommendation_id DESC LIMIT :rows
                        """)
                    .bind("account", codes.account(citizen.subject()))
                    .bind("before", page.lastId().orElse(AFTER_ALL))
                    .bind("rows", page.limit() + 1)
                    .mapTo(UUID.class)
                    .list());
    var shown = page.page(ids, id -> List.of(id.toString()));
    return new Page<>(
        recommendations.inOrder(shown.items()).stream()
            .map(this::view)
            .sorted(Comparator.comparing(view -> shown.items().indexOf(view.id())))
            .toList(),
        shown.next());
  }

  private OwnRecommendationView view(Recommendation recommendation) {
    var data = recommendation.data();
    return new OwnRecommendationView(
        data.id(),
        data.state(),
        data.kind(),
        units.tree().ref(data.ownerUnitId()),
        data.receivedOn(),
        data.dueOn(),
        recommendation.isOverdue(time.today()),
        codes.token(data.id(), time.now()));
  }
}
