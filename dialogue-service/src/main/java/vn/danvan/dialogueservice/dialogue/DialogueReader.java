package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Dialogues as the caller may see them. */
@ApplicationScoped
class DialogueReader {

  private final DialogueRepository dialogues;
  private final DialogueRights rights;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final Jdbi jdbi;

  DialogueReader(
      DialogueRepository dialogues,
      DialogueRights rights,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      Jdbi jdbi) {
    this.dialogues = dialogues;
    this.rights = rights;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  /** Filters of the list; null means any. */
  record Filter(UUID hostUnit, DialogueState state, DialogueKind kind) {}

  Page<DialogueView> list(Filter filter, PageRequest page) {
    var caller = access.require(DialogueRights.READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var within = scope.within(root.get(), "host_unit_id", "province_id");
    var ids =
        new ListQuery("dialogue")
            .where(
                within.sql() + " OR :own = ANY(joint_host_unit_ids)",
                with(within.binding(), caller.unit()))
            .matching("host_unit_id", filter.hostUnit())
            .matching("state", filter.state())
            .matching("kind", filter.kind())
            .ids(jdbi, page);
    return page.page(views(ids), view -> List.of(view.id().toString()));
  }

  private static Map<String, Object> with(Map<String, Object> binding, UUID own) {
    var all = new HashMap<>(binding);
    all.put("own", own);
    return all;
  }

  private List<DialogueView> views(List<UUID> ids) {
    var found =
        dialogues.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Dialogue::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .map(this::view)
        .toList();
  }

  DialogueView read(UUID id) {
    return view(visible(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(visible(id).id());
  }

  private Dialogue visible(UUID id) {
    access.require(DialogueRights.READERS);
    var dialogue = dialogues.read(id);
    rights.requireSight(dialogue);
    return dialogue;
  }

  private DialogueView view(Dialogue dialogue) {
    return DialogueView.of(dialogue, units.tree(), rights.actions(dialogue));
  }
}
