package vn.danvan.modelservice.replication;

import static vn.danvan.modelservice.replication.ReplicationState.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.model.ModelData;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;

/**
 * A unit takes over another's recognized model: planned, adopted by the unit itself, reviewed,
 * dropped. Acts come in the order of their days. Every act checks the state first, then refuses
 * with all failed guards together.
 */
@Entity
class Replication extends Aggregate {

  @Enumerated(EnumType.STRING)
  private ReplicationState state;

  private UUID modelId;
  private UUID sourceUnitId;
  private UUID unitId;
  private UUID adoptedByUnitId;
  private String unitLevel;
  private UUID provinceId;
  private String fieldCode;
  private String basicFieldCode;
  private UUID planId;
  private int planYear;
  private UUID childModelId;
  private LocalDate plannedOn;
  private LocalDate adoptedOn;
  private LocalDate reviewedOn;

  @Enumerated(EnumType.STRING)
  private ReplicationRating rating;

  private LocalDate droppedOn;
  private LocalDate lastActOn;

  protected Replication() {}

  private Replication(UUID id) {
    super(id);
  }

  /**
   * Plans that a unit adopts the model.
   *
   * @param plan the plan that says so, or null
   * @param year for which it is planned
   * @param on day of the fact (Vietnam); the unit must exist on it
   * @see "docs/rules.md: R-RPL-01 (source), R-RPL-02 (target differs), R-RPL-03 (no cycle),
   *     R-RPL-04 (unit)"
   */
  static Replication plan(
      UUID id, Source source, Unit unit, UUID plan, int year, LocalDate on, Guards guards) {
    source.check("/model", guards);
    var owner = source.model().ownerUnitId();
    ReplicationRule.SAME_UNIT.check(guards, !unit.id().equals(owner), "/unit", unit.name());
    ReplicationRule.CYCLE.check(
        guards, !source.ancestorOwners().contains(unit.id()), "/unit", unit.name());
    ReplicationRule.UNIT_NOT_VALID.check(guards, unit.isValid(on), "/unit", unit.name(), on);
    guards.pass();
    var replication = new Replication(id);
    replication.state = PLANNED;
    replication.modelId = source.model().id();
    replication.sourceUnitId = owner;
    replication.unitId = unit.id();
    replication.unitLevel = unit.level();
    replication.provinceId = unit.provinceId();
    replication.fieldCode = source.model().fieldCode();
    replication.basicFieldCode = source.model().basicFieldCode();
    replication.planId = plan;
    replication.planYear = year;
    replication.plannedOn = on;
    replication.done(on);
    return replication;
  }

  /**
   * The unit confirms that it works by the model now.
   *
   * @param child the unit's own model for it, or null
   * @see "docs/rules.md: R-RPL-01 (source), R-RPL-03 (no cycle), R-RPL-08 (own model)"
   */
  ReplicationEvent adopt(Source source, ModelData child, LocalDate on, Guards guards) {
    requireState("adoption", PLANNED);
    checkOrder(on, guards);
    source.check("", guards);
    if (child != null) {
      ReplicationRule.OTHER_OWNER.check(guards, child.ownerUnitId().equals(unitId), "/childModel");
      ReplicationRule.CHILD_IS_ANCESTOR.check(
          guards,
          !child.id().equals(modelId) && !source.ancestors().contains(child.id()),
          "/childModel");
    }
    guards.pass();
    state = ADOPTED;
    childModelId = child == null ? null : child.id();
    adoptedOn = on;
    done(on);
    return new ReplicationEvent.ModelReplicated(data());
  }

  /**
   * Records how the model works at the unit.
   *
   * @see "docs/rules.md: R-RPL-07 (order of days)"
   */
  ReplicationEvent review(ReplicationRating newest, LocalDate on, Guards guards) {
    requireState("review", ADOPTED);
    checkOrder(on, guards);
    guards.pass();
    rating = newest;
    reviewedOn = on;
    done(on);
    return new ReplicationEvent.ReplicationReviewed(data());
  }

  /**
   * Ends it, before or after the adoption.
   *
   * @see "docs/rules.md: R-RPL-07 (order of days), R-RPL-09 (reason)"
   */
  ReplicationEvent drop(LocalDate on, Guards guards) {
    requireState("drop", PLANNED, ADOPTED);
    checkOrder(on, guards);
    guards.pass();
    state = DROPPED;
    droppedOn = on;
    done(on);
    return new ReplicationEvent.ReplicationDropped(data());
  }

  /**
   * Passes a replication that is not dropped to what took over the whole of its unit. Who adopted
   * it stays a fact of its day.
   *
   * @see "docs/rules.md: R-RPL-12 (replications of closed units)"
   */
  ReplicationEvent passTo(Unit successor) {
    requireState("transfer", PLANNED, ADOPTED);
    if (state == PLANNED) {
      unitLevel = successor.level();
    } else if (adoptedByUnitId == null) {
      adoptedByUnitId = unitId;
    }
    unitId = successor.id();
    provinceId = successor.provinceId();
    raiseVersion();
    return new ReplicationEvent.ReplicationTransferred(data());
  }

  private void requireState(String act, ReplicationState... allowed) {
    if (!Set.of(allowed).contains(state)) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void checkOrder(LocalDate on, Guards guards) {
    if (on.isBefore(lastActOn)) {
      guards.add(
          ReplicationRule.BEFORE_LAST_ACT
              .violated("/occurredOn", on, lastActOn)
              .comparing(on, lastActOn));
    }
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  ReplicationState state() {
    return state;
  }

  UUID modelId() {
    return modelId;
  }

  UUID unitId() {
    return unitId;
  }

  /** The whole public state. */
  ReplicationData data() {
    return new ReplicationData(
        id(),
        version(),
        state,
        modelId,
        sourceUnitId,
        unitId,
        unitLevel,
        provinceId,
        fieldCode,
        basicFieldCode,
        planId,
        planYear,
        childModelId,
        plannedOn,
        adoptedOn,
        reviewedOn,
        rating,
        droppedOn,
        adoptedByUnitId);
  }
}
