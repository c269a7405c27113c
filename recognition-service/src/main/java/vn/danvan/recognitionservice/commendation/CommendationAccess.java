package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.round.RoundAccess;

/**
 * Who works with commendations.
 *
 * @see "docs/rules.md: R-COM-02 (who proposes whom), R-COM-03 (who sees names)"
 */
@ApplicationScoped
class CommendationAccess {

  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};
  private static final Role[] WORKERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};
  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final Access access;
  private final RoundAccess rounds;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;

  CommendationAccess(
      Access access,
      RoundAccess rounds,
      CurrentCaller caller,
      UnitDirectory units,
      VietnamTime time) {
    this.access = access;
    this.rounds = rounds;
    this.caller = caller;
    this.units = units;
    this.time = time;
  }

  /** A role that may draft somewhere; asked before anything is loaded. */
  Caller requireClerkRole() {
    return access.require(CLERKS);
  }

  /** A role that may cancel decisions somewhere; asked before anything is loaded. */
  void requireWorkerRole() {
    access.require(WORKERS);
  }

  Caller requireHead() {
    return access.require(Role.SIGNATORY);
  }

  void requireReader() {
    access.require(READERS);
  }

  void requireOwnUnit(UUID unit) {
    access.requireOwnUnit(unit);
  }

  /** The unit for which the caller acts: the one declared, otherwise the caller's own. */
  UUID actingUnit(String onBehalfOf) {
    var declared = units.idOrNull("/onBehalfOf", onBehalfOf);
    var unit = declared == null ? caller.require().unit() : declared;
    if (unit == null) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return unit;
  }

  /**
   * Requires that the caller acts for the unit.
   *
   * @return the unit acted for if it is not the caller's own
   */
  Optional<UUID> requireActingFor(UUID unit, String onBehalfOf) {
    return access.requireActingFor(unit, units.idOrNull("/onBehalfOf", onBehalfOf));
  }

  /** Whoever proposes or decides on it acts on it. */
  Optional<UUID> requireActingFor(Commendation commendation, String onBehalfOf) {
    requireSight(commendation);
    return requireActingFor(actor(commendation), onBehalfOf);
  }

  /**
   * The same where a unit answers for what it does: one above acts for it only once it is closed.
   */
  Optional<UUID> requireKeeper(Commendation commendation, String onBehalfOf) {
    requireSight(commendation);
    return requireKeeper(actor(commendation), onBehalfOf);
  }

  private UUID actor(Commendation commendation) {
    return isOwn(commendation.issuerId())
        ? commendation.issuerId()
        : commendation.proposingUnitId();
  }

  /**
   * Requires that the caller acts for the authority; a unit above it does so only once it is
   * closed, as for its rounds.
   */
  Optional<UUID> requireKeeper(UUID authority, String onBehalfOf) {
    return rounds.requireKeeper(authority, onBehalfOf);
  }

  /**
   * Requires that the caller may cancel the decision: whoever drafts, until it is signed, and the
   * head.
   */
  Optional<UUID> requireCanceller(CommendationDecision decision, String onBehalfOf) {
    if (caller.require().has(Role.SIGNATORY)) {
      access.requireOwnUnit(decision.issuerId());
      return Optional.empty();
    }
    var actingFor = requireKeeper(decision.issuerId(), onBehalfOf);
    if (decision.isRegistered()) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return actingFor;
  }

  void requireSight(Commendation commendation) {
    if (!sees(commendation)) {
      access.requireSight(commendation.proposingUnitId());
    }
  }

  void requireSight(UUID unit) {
    access.requireSight(unit);
  }

  boolean sees(Commendation commendation) {
    return access.sees(commendation.proposingUnitId()) || access.sees(commendation.issuerId());
  }

  boolean sees(UUID unit) {
    return access.sees(unit);
  }

  Optional<UUID> scopeRoot() {
    return access.scopeRoot();
  }

  /** Who works with it in scope sees a person's name; who only supervises what is published. */
  boolean seesNames(Commendation commendation) {
    return caller
            .find()
            .filter(one -> one.hasAny(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY))
            .isPresent()
        && sees(commendation);
  }

  /** What a unit proposes lies in its territory; anything else does not exist for it. */
  void requireWithin(String pointer, UUID unit, UUID proposing) {
    var tree = units.tree();
    if (!tree.takesIn(tree.territory(proposing), unit, time.today())) {
      throw PlatformProblem.UNKNOWN.because().at(pointer);
    }
  }

  /** An authority decides on what units of its territory propose. */
  void requireAuthorityOver(UUID issuer, UUID proposing) {
    var tree = units.tree();
    if (!tree.takesIn(tree.territory(issuer), proposing, time.today())) {
      throw PlatformProblem.UNKNOWN.because().at("/issuer");
    }
  }

  /** Whether the caller drafts for the unit, for showing what may be done. */
  boolean isClerkOf(UUID unit) {
    return isOwn(unit) && caller.require().hasAny(CLERKS);
  }

  /** The caller as head of the unit, for showing what may be done. */
  Optional<Caller> headOf(UUID unit) {
    return workerOf(unit).filter(one -> one.has(Role.SIGNATORY));
  }

  /** The caller as one who works for the unit, for showing what may be done. */
  Optional<Caller> workerOf(UUID unit) {
    return caller.find().filter(one -> one.hasAny(WORKERS)).filter(one -> unit.equals(one.unit()));
  }

  private boolean isOwn(UUID unit) {
    return caller.find().map(Caller::unit).filter(unit::equals).isPresent();
  }
}
