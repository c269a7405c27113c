package vn.danvan.dialogueservice.duty;

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
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Duties as the caller may see them. */
@ApplicationScoped
class DutyReader {

  private final DutyRepository duties;
  private final HeldDialogues held;
  private final DutyRights rights;
  private final Listing listing;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final VietnamTime time;
  private final Jdbi jdbi;

  DutyReader(
      DutyRepository duties,
      HeldDialogues held,
      DutyRights rights,
      Listing listing,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      VietnamTime time,
      Jdbi jdbi) {
    this.duties = duties;
    this.held = held;
    this.rights = rights;
    this.listing = listing;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.time = time;
    this.jdbi = jdbi;
  }

  Page<DutyListItem> list(UUID unit, DutyState state, Listing.Request request) {
    rights.requireReader();
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query = inScope(root.get()).matching("unit_id", unit).matching("state", state);
    return listing.page(query, DutyEvent.AGGREGATE, request, new Items(root.get()));
  }

  private ListQuery inScope(UUID root) {
    var within = scope.within(root, "unit_id", "province_id");
    return new ListQuery("dialogue_duty").where(within.sql(), within.binding());
  }

  private final class Items implements Listing.Items<DutyListItem> {
    private final UUID root;

    Items(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, DutyView> show(Collection<UUID> ids) {
      return duties.list("id in ?1", ids).stream()
          .collect(Collectors.toMap(DialogueDuty::id, DutyReader.this::view));
    }

    @Override
    public DutyListItem removed(UUID id) {
      return new DutyListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope(root).among(jdbi, ids);
    }
  }

  DutyView read(UUID id) {
    return view(visible(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(visible(id).id());
  }

  private DialogueDuty visible(UUID id) {
    rights.requireReader();
    var duty = duties.read(id);
    access.requireSight(duty.unitId());
    return duty;
  }

  DutyView view(DialogueDuty duty) {
    var today = time.today();
    return DutyView.of(duty.data(held.of(duty), today), today, units.tree(), rights.actions(duty));
  }
}
