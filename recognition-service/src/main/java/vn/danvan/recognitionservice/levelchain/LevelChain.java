package vn.danvan.recognitionservice.levelchain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;

/** A step of a chain: what holds for one level during a time. It is never changed, only closed. */
@Entity
class LevelChain extends Aggregate {

  private UUID provinceId;
  private String level;
  private String nominatesTo;
  private LocalDate validFrom;
  private LocalDate validTo;
  private boolean registers;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  private int defaultMinMonths;
  private String[] unitKinds = {};
  private Integer ownLevelUntil;

  protected LevelChain() {}

  private LevelChain(UUID id) {
    super(id);
  }

  /**
   * Sets what holds for a level.
   *
   * @param request values that are valid each by itself
   * @param province null for the national chain
   * @param others what the same chain has for the level at other times
   * @param levelsAbove levels to which the level above it leads on the first day, itself included
   * @throws DomainException 422 with all failed guards
   * @see "docs/rules.md: R-LVL-01 (one step of a level at a time, no loops)"
   */
  static LevelChain set(
      SetLevelChainRequest request,
      Unit province,
      Collection<LevelChain> others,
      Collection<String> levelsAbove,
      Guards guards) {
    if (province != null) {
      LevelChainRule.NOT_A_PROVINCE.check(
          guards, province.id().equals(province.provinceId()), "/province", province.name());
    }
    var from = request.validFrom();
    var to = request.validTo();
    if (to != null) {
      checkPeriod(from, to, guards);
    }
    others.stream()
        .filter(other -> other.overlaps(from, to))
        .findFirst()
        .ifPresent(
            other ->
                LevelChainRule.PERIODS_OVERLAP.check(
                    guards, false, "/validFrom", other.level, other.validFrom));
    if (request.nominatesTo() != null) {
      LevelChainRule.LEVEL_NOT_IN_CHAIN.check(
          guards, !levelsAbove.isEmpty(), "/nominatesTo", request.nominatesTo());
    }
    LevelChainRule.CHAIN_LOOPS.check(
        guards, !levelsAbove.contains(request.level()), "/nominatesTo", request.level());
    guards.pass();
    var step = new LevelChain(Ids.next());
    step.provinceId = province == null ? null : province.id();
    step.level = request.level();
    step.nominatesTo = request.nominatesTo();
    step.validFrom = from;
    step.validTo = to;
    step.registers = request.registers();
    step.procedure = request.procedure();
    step.defaultMinMonths = request.defaultMinMonths();
    step.unitKinds = request.unitKinds().stream().distinct().toArray(String[]::new);
    step.ownLevelUntil = request.ownLevelUntil();
    step.raiseVersion();
    return step;
  }

  private boolean overlaps(LocalDate from, LocalDate to) {
    return (validTo == null || !from.isAfter(validTo)) && (to == null || !to.isBefore(validFrom));
  }

  private static void checkPeriod(LocalDate from, LocalDate to, Guards guards) {
    LevelChainRule.PERIOD_REVERSED.check(guards, !to.isBefore(from), "/validTo", from, to);
  }

  LevelChainEvent setUp() {
    return new LevelChainEvent.LevelChainSet(data());
  }

  /**
   * Gives the step its last day; rounds that were planned by it go on.
   *
   * @throws DomainException {@code illegal-transition} if it has one; 422 {@code period-reversed}
   * @see "docs/rules.md: R-REF-03 (closed, never deleted)"
   */
  LevelChainEvent close(LocalDate lastDay, Guards guards) {
    if (validTo != null) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", "CLOSED");
    }
    if (lastDay != null) {
      checkPeriod(validFrom, lastDay, guards);
    }
    guards.pass();
    validTo = lastDay;
    raiseVersion();
    return new LevelChainEvent.LevelChainClosed(data());
  }

  UUID provinceId() {
    return provinceId;
  }

  LevelChainData data() {
    return new LevelChainData(
        id(),
        version(),
        provinceId,
        level,
        nominatesTo,
        validFrom,
        validTo,
        registers,
        procedure,
        defaultMinMonths,
        List.of(unitKinds),
        ownLevelUntil);
  }
}
