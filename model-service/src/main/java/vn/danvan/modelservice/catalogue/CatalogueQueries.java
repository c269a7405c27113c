package vn.danvan.modelservice.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.catalogue.CatalogueSearch.Found;
import vn.danvan.modelservice.catalogue.CatalogueSearch.Position;
import vn.danvan.modelservice.catalogue.CatalogueSearch.Sort;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.modelservice.knownrecognition.KnownRecognition;
import vn.danvan.modelservice.knownrecognition.KnownRecognitions;
import vn.danvan.modelservice.replication.LineageQueries;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Questions of everybody about public models. */
@ApplicationScoped
class CatalogueQueries {

  private static final String EVENT_PREFIX = "vn.danvan.";
  private static final String FIRST_PUBLIC_EVENT = "vn.danvan.ModelRegistered";

  private static final int SHOWN_ADOPTERS = 100;

  private final Jdbi jdbi;
  private final CatalogueSearch search;
  private final CatalogueCounts counts;
  private final CatalogueFields fields;
  private final KnownRecognitions recognitions;
  private final LineageQueries lineages;
  private final JournalReader journal;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;

  CatalogueQueries(
      Jdbi jdbi,
      CatalogueSearch search,
      CatalogueCounts counts,
      CatalogueFields fields,
      KnownRecognitions recognitions,
      LineageQueries lineages,
      JournalReader journal,
      UnitDirectory units,
      UnitScope scope,
      VietnamTime time) {
    this.jdbi = jdbi;
    this.search = search;
    this.counts = counts;
    this.fields = fields;
    this.recognitions = recognitions;
    this.lineages = lineages;
    this.journal = journal;
    this.units = units;
    this.scope = scope;
    this.time = time;
  }

  Page<CatalogueItem> list(CatalogueFilter filter, String sort, PageRequest page) {
    var criteria = filter.criteria(units, scope, fields);
    var order = order(sort, criteria);
    var after = page.first() ? null : Position.of(ChangeFeed.sortKey(page.after(), order.name()));
    var found =
        page.page(
            search.find(criteria, order, after, page.limit() + 1), entry -> key(order, entry));
    var recognized = recognitions.of(found.items().stream().map(Found::id).toList());
    return found.map(entry -> item(entry, recognized.getOrDefault(entry.id(), List.of())));
  }

  /** A cursor begins with its order, so that one made for the other is none of this list. */
  private static List<String> key(Sort order, Found entry) {
    var key = new ArrayList<>(List.of(order.name()));
    key.addAll(entry.key(order));
    return key;
  }

  private static Sort order(String sort, CatalogueCriteria criteria) {
    return switch (sort) {
      case null -> criteria.words() == null ? Sort.TITLE : Sort.NEWEST;
      case "title" -> Sort.TITLE;
      case "newest" -> Sort.NEWEST;
      default -> throw Parameters.invalid("sort", sort);
    };
  }

  CatalogueFacets facets(CatalogueFilter filter) {
    var criteria = filter.criteria(units, scope, fields);
    var counted = counts.count(criteria, search.form(criteria));
    var total = counted.total();
    return new CatalogueFacets(
        total,
        total < CatalogueCounts.AT_MOST,
        counted.fields(),
        counted.years(),
        counted.levels(),
        counted.campaigns(),
        counted.directives(),
        byUnit(counted.owners(), filter.root(units)));
  }

  private List<CatalogueFacets.UnitValue> byUnit(Map<UUID, Integer> owners, UUID root) {
    var found = new HashMap<UUID, Integer>();
    owners.forEach((owner, count) -> found.merge(below(root, owner), count, Integer::sum));
    var tree = units.tree();
    return found.entrySet().stream()
        .map(entry -> new CatalogueFacets.UnitValue(tree.ref(entry.getKey()), entry.getValue()))
        .sorted(
            Comparator.comparingInt(CatalogueFacets.UnitValue::count)
                .reversed()
                .thenComparing(value -> String.valueOf(value.unit().code())))
        .toList();
  }

  /** The unit directly below the root in whose subtree the owner lies; the root for itself. */
  private UUID below(UUID root, UUID owner) {
    var tree = units.tree();
    if (root == null) {
      var province = tree.province(owner);
      return province == null ? owner : province;
    }
    var path = tree.withAncestors(owner, time.today());
    for (int i = 1; i < path.size(); i++) {
      if (path.get(i).id().equals(root)) {
        return path.get(i - 1).id();
      }
    }
    return root;
  }

  CataloguePage page(UUID id) {
    record Texts(
        String objective,
        String situation,
        String method,
        String targetGroup,
        LocalDate startsOn,
        LocalDate launchedOn,
        LocalDate endedOn) {}
    var entry = search.read(id).orElseThrow(PlatformProblem.UNKNOWN::because);
    var texts =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT objective, situation, method, target_group, starts_on, launched_on, ended_on
                        FROM model WHERE id = :id
                        """)
                    .bind("id", id)
                    .map(
                        (row, _) ->
                            new Texts(
                                row.getString("objective"),
                                row.getString("situation"),
                                row.getString("method"),
                                row.getString("target_group"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("launched_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class)))
                    .one());
    var recognized = recognitions.of(id);
    return new CataloguePage(
        item(entry, recognized),
        texts.objective(),
        texts.situation(),
        texts.method(),
        texts.targetGroup(),
        texts.startsOn(),
        texts.launchedOn(),
        texts.endedOn(),
        history(id),
        recognized.stream().map(this::shown).toList(),
        lineages.of(id, SHOWN_ADOPTERS));
  }

  /** Kinds and days of what happened since the model is public; not who acted. */
  private List<CataloguePage.Step> history(UUID id) {
    return journal.history(id).stream()
        .dropWhile(entry -> !entry.type().equals(FIRST_PUBLIC_EVENT))
        .map(
            entry ->
                new CataloguePage.Step(
                    entry.type().substring(EVENT_PREFIX.length()), entry.occurredOn()))
        .toList();
  }

  private CataloguePage.Recognized shown(KnownRecognition recognition) {
    return new CataloguePage.Recognized(
        recognition.id(),
        recognition.level(),
        units.tree().ref(recognition.authorityId()),
        recognition.roundYear(),
        recognition.decisionNumber(),
        recognition.decidedOn(),
        recognition.state());
  }

  private CatalogueItem item(Found entry, List<KnownRecognition> recognized) {
    var tree = units.tree();
    return new CatalogueItem(
        entry.id(),
        entry.title(),
        entry.state(),
        entry.fieldCode(),
        entry.basicFieldCode(),
        tree.ref(entry.ownerUnitId()),
        entry.ownerKind(),
        tree.ref(entry.provinceId()),
        tree.ref(entry.areaUnitId()),
        entry.registeredLevel(),
        entry.registeredOn(),
        entry.years(),
        recognized.stream()
            .filter(recognition -> recognition.isInForce(time.today()))
            .map(KnownRecognition::level)
            .distinct()
            .toList(),
        entry.campaigns(),
        entry.directives());
  }
}
