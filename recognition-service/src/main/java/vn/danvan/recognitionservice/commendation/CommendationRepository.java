package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores commendations. */
@ApplicationScoped
class CommendationRepository extends AggregateRepository<Commendation> {

  private static final Set<CommendationState> GIVEN_UP =
      Set.of(CommendationState.WITHDRAWN, CommendationState.REVOKED);

  /** Those that the issuer is to award or has awarded, locked in the order of their ids. */
  List<Commendation> hold(List<UUID> ids, UUID issuer) {
    return find("id in ?1 and issuerId = ?2 order by id", ids, issuer)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** What the decision awarded, locked in the order of their ids. */
  List<Commendation> holdOf(UUID decision) {
    return find("decisionId = ?1 order by id", decision)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Recipients of the unit whose names begin alike and who have one of the form for these years
   * that was not given up.
   */
  List<Recipient> commended(
      String form, String level, Recipient recipient, int fromYear, int toYear) {
    return find(
            "formCode = ?1 and level = ?2 and recipientUnitId = ?3 and recipientKind = ?4"
                + " and recipientKey like ?5 and fromYear = ?6 and toYear = ?7 and state not in ?8",
            form,
            level,
            recipient.unit(),
            recipient.kind(),
            recipient.nameKey() + "%",
            fromYear,
            toYear,
            GIVEN_UP)
        .list()
        .stream()
        .map(Commendation::recipient)
        .toList();
  }

  Optional<Commendation> byCode(String code) {
    return find("verificationCode", code).firstResultOptional();
  }
}
