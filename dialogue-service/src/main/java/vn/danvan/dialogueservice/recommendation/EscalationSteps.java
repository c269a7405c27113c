package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.dialogueservice.notification.NotificationKind;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;

/**
 * Who is told, and when, that a recommendation waits: who must act before it is due, then unit by
 * unit up the tree. A closed unit stands for what took it over, or what is above all its parts.
 *
 * @see "docs/rules.md: R-REC-31 (escalation)"
 */
final class EscalationSteps {

  /** Days before the due date on which who must act is told. */
  static final int BEFORE = 3;

  /** Days from one unit to the next one above. */
  static final int BETWEEN = 7;

  /** Working days after a resolution within which it is to be supervised. */
  static final int SUPERVISION_DAYS = 20;

  private EscalationSteps() {}

  /**
   * @param to the unit whose turn it is
   * @param told all who are told: also the host, once it is overdue
   */
  record Step(NotificationKind kind, int level, UUID to, Set<UUID> told) {}

  /** The day of a step for a due date; level 1 is the first. */
  static LocalDate day(LocalDate dueOn, int level) {
    return level == 1
        ? dueOn.minusDays(BEFORE)
        : dueOn.plusDays(1).plusDays((long) BETWEEN * (level - 2));
  }

  /**
   * The step of a level for who must act.
   *
   * @return empty where the tree ends below
   */
  static Optional<Step> of(int level, UUID owner, UUID host, UnitTree tree, LocalDate today) {
    var up = upward(owner, tree, today);
    if (up.isEmpty() || level > Math.max(2, up.size())) {
      return Optional.empty();
    }
    var to = up.get(Math.min(level, up.size()) - 1);
    var told = new LinkedHashSet<UUID>();
    told.add(to);
    if (level == 2) {
      upward(host, tree, today).stream().findFirst().ifPresent(told::add);
    }
    return Optional.of(
        new Step(
            level == 1 ? NotificationKind.DUE_SOON : NotificationKind.OVERDUE, level, to, told));
  }

  /**
   * Who stands above the supervising bodies of a province: the province, and if that resolved it
   * what is above.
   */
  static Optional<Step> unsupervised(
      UUID province, List<UUID> resolvers, UnitTree tree, LocalDate today) {
    var up = upward(province, tree, today);
    return up.stream()
        .filter(unit -> !resolvers.contains(unit))
        .findFirst()
        .or(() -> up.stream().findFirst())
        .map(to -> new Step(NotificationKind.UNSUPERVISED, 1, to, Set.of(to)));
  }

  /** The nearest unit above the host that did not resolve it, or else the nearest one. */
  static Optional<UUID> above(UUID host, List<UUID> resolvers, UnitTree tree, LocalDate today) {
    var above = upward(host, tree, today).stream().skip(1).toList();
    return above.stream()
        .filter(unit -> !resolvers.contains(unit))
        .findFirst()
        .or(() -> above.stream().findFirst());
  }

  /** The unit and those above it that exist today, nearest first. */
  private static List<UUID> upward(UUID unit, UnitTree tree, LocalDate today) {
    var up = new ArrayList<UUID>();
    var at = unit == null ? null : tree.place(unit, today).unit();
    if (at != null) {
      tree.withAncestors(at, today).stream()
          .filter(above -> above.isValid(today))
          .map(Unit::id)
          .forEach(up::add);
    }
    return up;
  }
}
