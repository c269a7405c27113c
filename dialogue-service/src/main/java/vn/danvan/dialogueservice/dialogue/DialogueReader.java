package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Dialogues as the caller may see them. */
@ApplicationScoped
class DialogueReader {

  private final DialogueRepository dialogues;
  private final DialogueRights rights;
  private final Listing listing;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final Jdbi jdbi;

  DialogueReader(
      DialogueRepository dialogues,
      DialogueRights rights,
      Listing listing,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      Jdbi jdbi) {
    this.dialogues = dialogues;
    this.rights = rights;
    this.listing = listing;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  /** Filters of the list; null means any. */
  record Filter(UUID hostUnit, DialogueState state, DialogueKind kind) {}

  Page<DialogueListItem> list(Filter filter, Listing.Request request) {
    access.require(DialogueRights.READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query =
        inScope(root.get())
            .matching("host_unit_id", filter.hostUnit())
            .matching("state", filter.state())
            .matching("kind", filter.kind());
    return listing.page(query, DialogueEvent.AGGREGATE, request, new Items(root.get()));
  }

  private ListQuery inScope(UUID root) {
    var host = scope.within(root, "host_unit_id", "province_id");
    var joint = scope.within(root, "joint_host", "province_id");
    return new ListQuery("dialogue")
        .where(
            host.sql()
                + " OR EXISTS (SELECT FROM unnest(joint_host_unit_ids) AS joint_host WHERE "
                + joint.sql()
                + ")",
            host.binding());
  }

  private final class Items implements Listing.Items<DialogueListItem> {
    private final UUID root;

    Items(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, DialogueView> show(Collection<UUID> ids) {
      return dialogues.list("id in ?1", ids).stream()
          .collect(Collectors.toMap(Dialogue::id, DialogueReader.this::view));
    }

    @Override
    public DialogueListItem removed(UUID id) {
      return new DialogueListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope(root).among(jdbi, ids);
    }
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
