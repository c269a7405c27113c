package vn.danvan.dialogueservice.legalaid;

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
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Legal aid as the caller may see it. */
@ApplicationScoped
class LegalAidReader {

  private final LegalAidRequestRepository requests;
  private final LegalAidCaseRepository cases;
  private final LegalAidCounts counts;
  private final LegalAidRights rights;
  private final Listing listing;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final Jdbi jdbi;

  LegalAidReader(
      LegalAidRequestRepository requests,
      LegalAidCaseRepository cases,
      LegalAidCounts counts,
      LegalAidRights rights,
      Listing listing,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      Jdbi jdbi) {
    this.requests = requests;
    this.cases = cases;
    this.counts = counts;
    this.rights = rights;
    this.listing = listing;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  /** Filters of the lists; null means any. */
  record Filter(UUID unit, LegalAidState state, LawField lawField, LegalAidForm form) {}

  Page<LegalAidRequestListItem> requests(Filter filter, Listing.Request request) {
    rights.requireReader();
    var root = rights.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query = filtered("legal_aid_request", root.get(), filter);
    return listing.page(query, LegalAidEvent.REQUEST, request, new Requests(root.get()));
  }

  Page<LegalAidCaseListItem> cases(Filter filter, Listing.Request request) {
    rights.requireReader();
    var root = rights.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query = filtered("legal_aid_case", root.get(), filter).matching("form", filter.form());
    return listing.page(query, LegalAidEvent.CASE, request, new Cases(root.get()));
  }

  /** The cases of a request, the first one first: there are never many. */
  List<LegalAidCaseView> casesOf(UUID request) {
    visible(request);
    return cases.list("requestId = ?1 order by number", request).stream().map(this::view).toList();
  }

  private ListQuery filtered(String table, UUID root, Filter filter) {
    return inScope(table, root)
        .matching("unit_id", filter.unit())
        .matching("state", filter.state())
        .matching("law_field", filter.lawField());
  }

  private ListQuery inScope(String table, UUID root) {
    var within = scope.within(root, "unit_id", "province_id");
    return new ListQuery(table).where(within.sql(), within.binding());
  }

  private final class Requests implements Listing.Items<LegalAidRequestListItem> {
    private final UUID root;

    Requests(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, LegalAidRequestView> show(Collection<UUID> ids) {
      var counted = counts.of(ids);
      return requests.list("id in ?1", ids).stream()
          .collect(
              Collectors.toMap(
                  LegalAidRequest::id,
                  found ->
                      view(found, counted.getOrDefault(found.id(), LegalAidCounts.Cases.NONE))));
    }

    @Override
    public LegalAidRequestListItem removed(UUID id) {
      return new LegalAidRequestListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope("legal_aid_request", root).among(jdbi, ids);
    }
  }

  private final class Cases implements Listing.Items<LegalAidCaseListItem> {
    private final UUID root;

    Cases(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, LegalAidCaseView> show(Collection<UUID> ids) {
      return cases.list("id in ?1", ids).stream()
          .collect(Collectors.toMap(LegalAidCase::id, LegalAidReader.this::view));
    }

    @Override
    public LegalAidCaseListItem removed(UUID id) {
      return new LegalAidCaseListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope("legal_aid_case", root).among(jdbi, ids);
    }
  }

  LegalAidRequestView read(UUID id) {
    return view(visible(id), counts.of(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(visible(id).id());
  }

  LegalAidCaseView readCase(UUID request, UUID id) {
    return view(visible(request, id));
  }

  List<JournalReader.Entry> caseHistory(UUID request, UUID id) {
    return journal.history(visible(request, id).id());
  }

  private LegalAidRequest visible(UUID id) {
    rights.requireReader();
    var request = requests.read(id);
    rights.requireSight(request.unitId());
    return request;
  }

  private LegalAidCase visible(UUID request, UUID id) {
    visible(request);
    var one = cases.read(id);
    if (!one.requestId().equals(request)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return one;
  }

  private LegalAidRequestView view(LegalAidRequest request, LegalAidCounts.Cases counted) {
    return LegalAidRequestView.of(
        request, units.tree(), counted.all(), rights.actions(request, counted));
  }

  private LegalAidCaseView view(LegalAidCase one) {
    return LegalAidCaseView.of(one, units.tree(), rights.actions(one));
  }
}
