package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;

/**
 * Who works with decisions.
 *
 * @see "docs/rules.md: R-RND-09 (who writes verdicts down), R-DEC-05 (who ends recognitions)"
 */
@ApplicationScoped
class DecisionAccess {

  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};
  private static final Role[] WORKERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};
  private static final Role[] DRAFT_READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final RoundAccess rounds;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;

  DecisionAccess(
      RoundAccess rounds,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      VietnamTime time) {
    this.rounds = rounds;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.time = time;
  }

  /** A role that may draft somewhere; asked before anything is loaded. */
  Caller requireClerkRole() {
    return access.require(CLERKS);
  }

  /** A role that may cancel somewhere; asked before anything is loaded. */
  void requireWorkerRole() {
    access.require(WORKERS);
  }

  Caller requireHead() {
    return access.require(Role.SIGNATORY);
  }

  void requireOwnUnit(UUID unit) {
    access.requireOwnUnit(unit);
  }

  /**
   * Who decides further on what a unit decided: the unit itself, once it is closed what took over
   * the whole of it, otherwise what stands above all its parts.
   */
  UUID keeper(UUID issuer, LocalDate on) {
    return Optional.ofNullable(units.tree().place(issuer, on).unit()).orElse(issuer);
  }

  /**
   * Requires that the caller drafts for the unit.
   *
   * @param unit the round's authority, or whoever decides in its place
   * @return the unit acted for if it is not the caller's own
   */
  Optional<UUID> requireClerk(RoundFacts round, UUID unit, String onBehalfOf) {
    if (unit.equals(round.authorityId())) {
      return rounds.requireClerk(round, onBehalfOf);
    }
    access.require(CLERKS);
    access.requireOwnUnit(unit);
    return Optional.empty();
  }

  /**
   * Requires that the caller may cancel the decision: whoever drafts, until it is signed, and the
   * head; once the issuer is closed the head of what decides in its place.
   *
   * @return the unit acted for if it is not the caller's own
   */
  Optional<UUID> requireCanceller(Decision decision, RoundFacts round, String onBehalfOf) {
    if (caller.require().has(Role.SIGNATORY)) {
      access.requireOwnUnit(keeper(decision.issuerId(), time.today()));
      return Optional.empty();
    }
    var actingFor = requireClerk(round, decision.issuerId(), onBehalfOf);
    if (decision.isRegistered()) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return actingFor;
  }

  void requireSight(UUID issuer) {
    access.require(DRAFT_READERS);
    access.requireSight(issuer);
  }

  boolean seesDrafts(UUID issuer) {
    return caller.find().filter(DecisionAccess::readsDrafts).isPresent() && access.sees(issuer);
  }

  /** Units whose drafts the caller sees; empty for the public. */
  Optional<Collection<UUID>> scope() {
    return caller
        .find()
        .filter(DecisionAccess::readsDrafts)
        .flatMap(_ -> access.scopeRoot())
        .map(units.tree()::subtreeEver);
  }

  private static boolean readsDrafts(Caller reader) {
    return reader.hasAny(DRAFT_READERS);
  }

  /**
   * What the caller is to the decisions of a unit about the round, for showing what may be done;
   * empty for whoever has nothing to do with them.
   *
   * @param round asked for only if the caller may have to do with them
   */
  Optional<DecisionWorker> workerOf(UUID issuer, Supplier<RoundFacts> round) {
    var keeper = keeper(issuer, time.today());
    return caller
        .find()
        .filter(one -> one.hasAny(WORKERS))
        .filter(one -> keeper.equals(one.unit()))
        .map(
            one ->
                new DecisionWorker(
                    one.subject(),
                    one.has(Role.SIGNATORY),
                    drafts(one, keeper, round.get()),
                    keeper.equals(issuer)));
  }

  /** Whether {@link #requireClerk} would pass. */
  private boolean drafts(Caller one, UUID unit, RoundFacts round) {
    return unit.equals(round.authorityId()) ? rounds.isClerk(round) : one.hasAny(CLERKS);
  }
}
