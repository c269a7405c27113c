package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;

/**
 * Who sees a council's session, and who acts in it: its secretary's office writes it down, its
 * members, whom their accounts make such, hand in papers of their own.
 */
@ApplicationScoped
class CouncilAccess {

  /** A member needs no role of an official. */
  static final Role[] READERS = {
    Role.CITIZEN, Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private static final Role[] OFFICIALS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final Access access;
  private final RoundAccess rounds;
  private final CurrentCaller caller;

  CouncilAccess(Access access, RoundAccess rounds, CurrentCaller caller) {
    this.access = access;
    this.rounds = rounds;
    this.caller = caller;
  }

  Caller requireReader() {
    return access.require(READERS);
  }

  /** A role that may write sessions down somewhere; asked before anything is loaded. */
  void requireClerkRole() {
    rounds.requireClerkRole();
  }

  /**
   * Requires that the caller writes the council's work down.
   *
   * @return the unit acted for if it is not the caller's own
   */
  Optional<UUID> requireClerk(RoundFacts round, String onBehalfOf) {
    return rounds.requireClerk(round, onBehalfOf);
  }

  boolean isClerk(RoundFacts round) {
    return rounds.isClerk(round);
  }

  /** The caller's seat; what the caller does not even see does not exist. */
  CouncilMember requireMember(CouncilSession session) {
    return member(session)
        .orElseThrow(
            () ->
                isOfficialOf(session)
                    ? PlatformProblem.NOT_ALLOWED.because()
                    : PlatformProblem.UNKNOWN.because());
  }

  Optional<CouncilMember> member(CouncilSession session) {
    return caller.find().flatMap(one -> session.memberOf(one.subject()));
  }

  void requireSight(CouncilSession session) {
    requireReader();
    if (member(session).isEmpty() && !isOfficialOf(session)) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  /** Where the caller sees everything of a council as an official; empty for others. */
  Optional<UUID> officialScope() {
    return caller.find().filter(one -> one.hasAny(OFFICIALS)).flatMap(_ -> access.scopeRoot());
  }

  boolean isOfficialOf(CouncilSession session) {
    return caller.find().filter(one -> one.hasAny(OFFICIALS)).isPresent()
        && access.sees(session.authorityId());
  }

  /** Names are read by the council itself, who writes its work down, heads and supervisors. */
  void requireReaderOfNames(CouncilSession session) {
    if (member(session).isEmpty() && !isOverseerOf(session)) {
      access.require(Role.SECRETARY);
      access.requireOwnUnit(session.authorityId());
    }
  }

  /** Heads and supervisors look at single votes once all is over. */
  boolean isOverseerOf(CouncilSession session) {
    return caller.find().filter(one -> one.hasAny(Role.SIGNATORY, Role.SUPERVISOR)).isPresent()
        && access.sees(session.authorityId());
  }
}
