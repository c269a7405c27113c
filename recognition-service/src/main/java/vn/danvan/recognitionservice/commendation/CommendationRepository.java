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

  /** Whether the recipient has one of the form for these years that was not given up. */
  boolean isCommended(String form, String level, Recipient recipient, int fromYear, int toYear) {
    return count(
            "formCode = ?1 and level = ?2 and recipientUnitId = ?3 and recipientKind = ?4"
                + " and recipientKey = ?5 and fromYear = ?6 and toYear = ?7 and state not in ?8",
            form,
            level,
            recipient.unit(),
            recipient.kind(),
            recipient.key(),
            fromYear,
            toYear,
            GIVEN_UP)
        > 0;
  }

  Optional<Commendation> byCode(String code) {
    return find("verificationCode", code).firstResultOptional();
  }
}
