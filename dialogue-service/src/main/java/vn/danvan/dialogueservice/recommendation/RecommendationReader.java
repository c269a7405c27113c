package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.dialogueservice.upload.Uploads;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Recommendations as the caller may see them; what was written is shown one by one only. */
@ApplicationScoped
class RecommendationReader {

  private static final String OVERDUE = RecommendationState.IS_OPEN + " AND due_on < :today";

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final Listing listing;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final WorkCalendars calendars;
  private final Uploads uploads;

  RecommendationReader(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      Listing listing,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      VietnamTime time,
      Jdbi jdbi,
      WorkCalendars calendars,
      Uploads uploads) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.listing = listing;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.time = time;
    this.jdbi = jdbi;
    this.calendars = calendars;
    this.uploads = uploads;
  }

  /** Filters of the list; null means any. */
  record Filter(
      UUID ownerUnit,
      UUID hostUnit,
      RecommendationState state,
      RecommendationKind kind,
      UUID dialogue,
      Boolean overdue,
      Boolean objected) {}

  Page<RecommendationListItem> list(Filter filter, Listing.Request request) {
    access.require(RecommendationRights.READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query =
        inScope(root.get())
            .matching("owner_unit_id", filter.ownerUnit())
            .matching("host_unit_id", filter.hostUnit())
            .matching("state", filter.state())
            .matching("kind", filter.kind())
            .matching("dialogue_id", filter.dialogue());
    if (filter.overdue() != null) {
      query.where(
          filter.overdue() ? OVERDUE : "NOT (" + OVERDUE + ")", Map.of("today", time.today()));
    }
    if (filter.objected() != null) {
      query.where("objected_on IS " + (filter.objected() ? "NOT NULL" : "NULL"), Map.of());
    }
    return listing.page(query, RecommendationEvent.AGGREGATE, request, new Items(root.get()));
  }

  private ListQuery inScope(UUID root) {
    var host = scope.within(root, "host_unit_id", "province_id");
    var owner = scope.within(root, "owner_unit_id", "province_id");
    var own = caller.require().unit();
    var binding = new HashMap<>(host.binding());
    binding.put("own", own);
    var query =
        new ListQuery("recommendation")
            .where(
                host.sql() + " OR " + owner.sql() + " OR :own = ANY(cooperating_unit_ids)",
                binding);
    return rights.onlySupervises()
        ? query.where("lead_unit_id IS DISTINCT FROM :own", Map.of("own", own))
        : query;
  }

  private final class Items implements Listing.Items<RecommendationListItem> {
    private final UUID root;

    Items(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, RecommendationView> show(Collection<UUID> ids) {
      return recommendations.list("id in ?1", ids).stream()
          .collect(Collectors.toMap(Recommendation::id, found -> view(found, null)));
    }

    @Override
    public RecommendationListItem removed(UUID id) {
      return new RecommendationListItem.Removed(id, true);
    }

    /** Those in scope, and those that a unit in scope owned before it gave them back. */
    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      var known = new HashSet<>(inScope(root).among(jdbi, ids));
      var owned = scope.within(root, "(data->>'ownerUnitId')::uuid", "(data->>'provinceId')::uuid");
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT DISTINCT aggregate_id FROM journal WHERE aggregate_id = ANY(:ids) AND "
                          + owned.sql())
                  .bindMap(owned.binding())
                  .bind("ids", ids.toArray(UUID[]::new))
                  .mapTo(UUID.class)
                  .forEach(known::add));
      return known;
    }
  }

  RecommendationView read(UUID id) {
    return view(visible(id), texts.of(id));
  }

  /** How its due date came about, day by day. */
  DeadlineView deadline(UUID id) {
    return DeadlineView.of(visible(id), calendars.days(), time.today());
  }

  List<Uploads.Photo> photos(UUID id) {
    return uploads.of(visible(id).id());
  }

  FileAnswers.Description photo(UUID id, UUID photo) {
    return photos(id).stream()
        .filter(one -> one.id().equals(photo))
        .map(
            one ->
                new FileAnswers.Description(
                    "photo." + one.mediaType().substring(one.mediaType().indexOf('/') + 1),
                    one.mediaType(),
                    one.size(),
                    one.sha256()))
        .findFirst()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** The content of a photo that was described before. */
  InputStream open(UUID photo) {
    return uploads.open(photo);
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
