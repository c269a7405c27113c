package vn.danvan.modelservice.reorganization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.modelservice.reorganization.ReorganizationRequest.Change;
import vn.danvan.modelservice.reorganization.ReorganizationRequest.NewUnit;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;

/**
 * Reads the changes of an act into a draft of the tree: first what it opens, in its order, so that
 * the others may name that, then the rest.
 */
final class Changes {

  private static final int UUID_VERSION = 7;
  private static final int IETF_VARIANT = 2;

  private final ReorganizationRequest act;
  private final TreeDraft tree;
  private final Guards guards;

  Changes(ReorganizationRequest act, TreeDraft tree, Guards guards) {
    this.act = act;
    this.tree = tree;
    this.guards = guards;
  }

  void apply() {
    var changes = act.changes();
    for (int i = 0; i < changes.size(); i++) {
      if (isComplete("/changes/" + i, changes.get(i)) && changes.get(i).type() == ChangeType.OPEN) {
        open("/changes/" + i + "/opens", changes.get(i).opens());
      }
    }
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).type() != null && hasNeeded(changes.get(i))) {
        apply("/changes/" + i, changes.get(i));
      }
    }
    tree.check();
  }

  private record Member(String name, Object value, boolean needed, boolean allowed) {}

  private static List<Member> members(Change change) {
    var type = change.type();
    var merges = type == ChangeType.MERGE;
    var renames = type == ChangeType.RENAME;
    var changesKind = type == ChangeType.CHANGE_KIND;
    var ofOne = !merges && type != ChangeType.OPEN;
    return List.of(
        member("opens", change.opens(), type == ChangeType.OPEN),
        member("units", change.units(), merges),
        member("into", change.into(), merges),
        member("unit", change.unit(), ofOne),
        member("parts", change.parts(), type == ChangeType.SPLIT),
        member("parent", change.parent(), type == ChangeType.MOVE),
        member("name", change.name(), renames),
        new Member("nameEn", change.nameEn(), false, renames),
        member("kind", change.kind(), changesKind),
        new Member("level", change.level(), false, changesKind));
  }

  private static Member member(String name, Object value, boolean belongs) {
    return new Member(name, value, belongs, belongs);
  }

  private static boolean hasNeeded(Change change) {
    return members(change).stream()
        .noneMatch(member -> member.needed() && isMissing(member.value()));
  }

  private static boolean isMissing(Object value) {
    return value == null || (value instanceof List<?> items && items.isEmpty());
  }

  private boolean isComplete(String pointer, Change change) {
    if (change.type() == null) {
      return false;
    }
    for (var member : members(change)) {
      var at = pointer + "/" + member.name();
      ReorganizationRule.NEEDED.check(
          guards, !member.needed() || !isMissing(member.value()), at, change.type());
      ReorganizationRule.NOT_ALLOWED_HERE.check(
          guards, member.allowed() || member.value() == null, at, change.type());
    }
    return hasNeeded(change);
  }

  private void apply(String pointer, Change change) {
    switch (change.type()) {
      case OPEN -> {
        // Done before the others.
      }
      case MERGE -> merge(pointer, change);
      case SPLIT -> split(pointer, change);
      case ABOLISH -> tree.close(pointer + "/unit", change.unit());
      case MOVE -> {
        var draft = tree.change(pointer + "/unit", change.unit());
        var parent = tree.find(pointer + "/parent", change.parent());
        if (draft != null && parent != null) {
          draft.moveBelow(parent.id());
        }
      }
      case RENAME -> {
        var draft = tree.change(pointer + "/unit", change.unit());
        if (draft != null) {
          draft.rename(change.name(), change.nameEn());
        }
      }
      case CHANGE_KIND -> {
        var draft = tree.change(pointer + "/unit", change.unit());
        if (draft != null) {
          draft.become(change.kind().name(), change.level() == null ? null : change.level().name());
        }
      }
    }
  }

  private void open(String pointer, NewUnit opens) {
    if (opens.code() == null || opens.kind() == null || opens.level() == null) {
      return;
    }
    var id = opens.id() == null ? Ids.next() : opens.id();
    ReorganizationRule.ID_NOT_UUID_V7.check(
        guards, id.version() == UUID_VERSION && id.variant() == IETF_VARIANT, pointer + "/id", id);
    var parent = opens.parent() == null ? null : tree.find(pointer + "/parent", opens.parent());
    var itself =
        opens.territory() == null
            || opens.territory().equals(opens.code())
            || opens.territory().equals(id.toString());
    var territory = itself ? null : tree.find(pointer + "/territory", opens.territory());
    tree.open(
        pointer,
        new Unit(
            id,
            0,
            opens.code(),
            opens.name(),
            opens.nameEn(),
            opens.kind().name(),
            opens.level().name(),
            parent == null ? null : parent.id(),
            territory == null ? id : territory.id(),
            null,
            opens.statisticsCode(),
            opens.population(),
            act.effectiveOn(),
            null,
            null));
  }

  private void merge(String pointer, Change change) {
    var into = tree.find(pointer + "/into", change.into());
    for (int i = 0; i < change.units().size(); i++) {
      var at = pointer + "/units/" + i;
      var unit = tree.find(at, change.units().get(i));
      if (unit == null || (into != null && unit.id().equals(into.id()))) {
        continue;
      }
      var closed = tree.close(at, change.units().get(i));
      if (closed != null && into != null) {
        closed.succeedBy(into.id(), Unit.Share.WHOLE, act.actNumber());
      }
    }
  }

  private void split(String pointer, Change change) {
    var parts = new ArrayList<UUID>();
    for (int i = 0; i < change.parts().size(); i++) {
      var part = tree.find(pointer + "/parts/" + i, change.parts().get(i));
      parts.add(part == null ? null : part.id());
    }
    var distinct = parts.stream().filter(Objects::nonNull).distinct().toList();
    ReorganizationRule.NEEDED.check(
        guards, parts.contains(null) || distinct.size() >= 2, pointer + "/parts", change.type());
    var unit = tree.find(pointer + "/unit", change.unit());
    if (unit == null) {
      return;
    }
    var draft =
        distinct.contains(unit.id())
            ? tree.change(pointer + "/unit", change.unit())
            : tree.close(pointer + "/unit", change.unit());
    if (draft != null) {
      distinct.stream()
          .filter(part -> !part.equals(unit.id()))
          .forEach(part -> draft.succeedBy(part, Unit.Share.PART, act.actNumber()));
    }
  }
}
