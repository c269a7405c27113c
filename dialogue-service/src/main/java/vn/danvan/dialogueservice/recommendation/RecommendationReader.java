package vn.danvan.dialogueservice.recommendation;

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
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Recommendations as the caller may see them; what was written is shown one by one only. */
@ApplicationScoped
class RecommendationReader {

  private static final String OVERDUE =
      "state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED') AND due_on < :today";

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final VietnamTime time;
  private final Jdbi jdbi;

  RecommendationReader(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      VietnamTime time,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** Filters of the list; null means any. */
  record Filter(
      UUID ownerUnit,
      UUID hostUnit,
      RecommendationState state,
      RecommendationKind kind,
      UUID dialogue,
      Boolean overdue) {}

  Page<RecommendationView> list(Filter filter, PageRequest page) {
    var caller = access.require(RecommendationRights.READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var host = scope.within(root.get(), "host_unit_id", "province_id");
    var owner = scope.within(root.get(), "owner_unit_id", "province_id");
    var binding = new HashMap<>(host.binding());
    binding.put("own", caller.unit());
    var query =
        new ListQuery("recommendation")
            .where(
                host.sql() + " OR " + owner.sql() + " OR :own = ANY(cooperating_unit_ids)", binding)
            .matching("owner_unit_id", filter.ownerUnit())
            .matching("host_unit_id", filter.hostUnit())
            .matching("state", filter.state())
            .matching("kind", filter.kind())
            .matching("dialogue_id", filter.dialogue());
    if (rights.onlySupervises()) {
      query.where("lead_unit_id IS DISTINCT FROM :own", Map.of("own", caller.unit()));
    }
    if (filter.overdue() != null) {
      query.where(
          filter.overdue() ? OVERDUE : "NOT (" + OVERDUE + ")", Map.of("today", time.today()));
    }
    return page.page(views(query.ids(jdbi, page)), view -> List.of(view.id().toString()));
  }

  private List<RecommendationView> views(List<UUID> ids) {
    var found =
        recommendations.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Recommendation::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .map(recommendation -> view(recommendation, null))
        .toList();
  }

  RecommendationView read(UUID id) {
    return view(visible(id), texts.of(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(visible(id).id());
  }

  private Recommendation visible(UUID id) {
    access.require(RecommendationRights.READERS);
    var recommendation = recommendations.read(id);
    rights.requireSight(recommendation);
    return recommendation;
  }

  private RecommendationView view(Recommendation recommendation, List<PrivateText> written) {
    return RecommendationView.of(
        recommendation, units.tree(), time.today(), written, rights.actions(recommendation));
  }
}
