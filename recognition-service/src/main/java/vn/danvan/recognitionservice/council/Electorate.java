package vn.danvan.recognitionservice.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may score and vote on what: everybody but those whose conflict of interest shuts them out.
 *
 * @see "docs/rules.md: R-CNS-04 (conflict of interest)"
 */
final class Electorate {

  private final List<CouncilMember> members;
  private final Map<UUID, Set<UUID>> conflicts;

  private Electorate(List<CouncilMember> members, Map<UUID, Set<UUID>> conflicts) {
    this.members = members;
    this.conflicts = conflicts;
  }

  static Electorate of(List<CouncilMember> members, List<CouncilItem> agenda) {
    var conflicts = new HashMap<UUID, Set<UUID>>();
    members.forEach(member -> conflicts.put(member.id(), member.conflicts(agenda)));
    return new Electorate(members, conflicts);
  }

  boolean isShutOut(CouncilMember member, CouncilItem item) {
    return conflicts.get(member.id()).contains(item.unitId());
  }

  /** Units whose matters the member keeps out of. */
  Set<UUID> conflicts(CouncilMember member) {
    return conflicts.get(member.id());
  }

  /** How many members, present or not, may vote on the item. */
  int entitled(CouncilItem item) {
    return (int) members.stream().filter(member -> !isShutOut(member, item)).count();
  }

  /** How many of these are there. */
  int present(CouncilItem item) {
    return (int)
        members.stream()
            .filter(CouncilMember::attends)
            .filter(member -> !isShutOut(member, item))
            .count();
  }
}
