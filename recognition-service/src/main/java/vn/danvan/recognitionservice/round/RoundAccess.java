package vn.danvan.recognitionservice.round;

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
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * Who acts for a round's authority.
 *
 * @see "docs/rules.md: R-RND-09 (who keeps a round and writes its verdicts down)"
 */
@ApplicationScoped
public class RoundAccess {

  private static final Role[] KEEPERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};
  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};

  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final VietnamTime time;

  public RoundAccess(Access access, CurrentCaller caller, UnitDirectory units, VietnamTime time) {
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.time = time;
  }

  /** A role that may plan, open, and close rounds somewhere; asked before anything is loaded. */
  public void requireKeeperRole() {
    access.require(KEEPERS);
  }

  /** A role that may write verdicts down somewhere; asked before anything is loaded. */
  public void requireClerkRole() {
    access.require(CLERKS);
  }

  /**
   * Requires that the caller keeps the rounds of the authority.
   *
   * @return the unit acted for if it is not the caller's own
   */
  public Optional<UUID> requireKeeper(UUID authority, String onBehalfOf) {
    var actingFor = requireActingFor(authority, onBehalfOf);
    actingFor.ifPresent(this::requireClosed);
    return actingFor;
  }

  /**
   * Who holds rounds keeps them itself: a unit above acts for it only once it is closed and nobody
   * acts for it any more, and a head signs for no other unit.
   */
  private void requireClosed(UUID authority) {
    access.require(CLERKS);
    if (units.tree().isValid(authority, time.today())) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  /**
   * Requires that the caller writes down what the round's council or committee concludes: where
   * there is a council its secretary, elsewhere an officer.
   *
   * @return the unit acted for if it is not the caller's own
   */
  public Optional<UUID> requireClerk(RoundFacts round, String onBehalfOf) {
    var actingFor = requireKeeper(round.authorityId(), onBehalfOf);
    if (round.procedure() == Procedure.COUNCIL) {
      access.require(Role.SECRETARY);
    }
    return actingFor;
  }

  /** Requires an officer that acts for the unit, or declares to act for it as one below. */
  public Optional<UUID> requireActingFor(UUID unit, String onBehalfOf) {
    return access.requireActingFor(unit, onBehalfOf);
  }

  /** The unit for which the caller acts: the one declared, otherwise the caller's own. */
  public UUID actingUnit(String onBehalfOf) {
    var declared = units.idOrNull("/onBehalfOf", onBehalfOf);
    var unit = declared == null ? caller.require().unit() : declared;
    if (unit == null) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return unit;
  }

  boolean isKeeper(UUID authority) {
    return actsFor(authority) && caller.require().hasAny(KEEPERS);
  }

  /** Whether {@link #requireClerk} would pass, for showing what may be done. */
  public boolean isClerk(RoundFacts round) {
    return actsFor(round.authorityId())
        && (round.procedure() == Procedure.COUNCIL
            ? caller.require().has(Role.SECRETARY)
            : caller.require().hasAny(CLERKS));
  }

  /** Whether the caller is an officer of the unit, for showing what may be done. */
  public boolean isOfficerOf(UUID unit) {
    return actsFor(unit) && caller.require().hasAny(CLERKS);
  }

  private boolean actsFor(UUID unit) {
    return caller.find().map(Caller::unit).filter(unit::equals).isPresent();
  }
}
