package vn.danvan.recognitionservice.movementreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.round.RoundAccess;

/** Reviews of the movement, from the plan to the day on which they are held. */
@ApplicationScoped
class MovementReviewService {

  static final String PATH = "/api/v1/movement-reviews";

  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};
  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final MovementReviewRepository reviews;
  private final MovementReviewFacts facts;
  private final MovementReviewViews views;
  private final MovementReviewProgramme programme;
  private final KnownModels models;
  private final Access access;
  private final RoundAccess keepers;
  private final Occurrences occurrences;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  MovementReviewService(
      MovementReviewRepository reviews,
      MovementReviewFacts facts,
      MovementReviewViews views,
      MovementReviewProgramme programme,
      KnownModels models,
      Access access,
      RoundAccess keepers,
      Occurrences occurrences,
      UnitDirectory units,
      UnitScope scope,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.reviews = reviews;
    this.facts = facts;
    this.views = views;
    this.programme = programme;
    this.models = models;
    this.access = access;
    this.keepers = keepers;
    this.occurrences = occurrences;
    this.units = units;
    this.scope = scope;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  MovementReviewView plan(PlanMovementReviewRequest request) {
    access.require(CLERKS);
    var guards = validator.check(request);
    guards.pass();
    var authority = units.require("/authority", request.authority()).id();
    var onBehalfOf = requireActingFor(authority, request);
    var when = occurrence(request, authority, onBehalfOf, guards);
    var plan =
        new MovementReview.Plan(
            request.kind(),
            authority,
            units.tree().province(authority),
            request.fromYear(),
            request.toYear(),
            request.title(),
            request.heldOn(),
            request.place());
    var review = reviews.save(MovementReview.plan(plan, when.on(), guards));
    journal.append(review.planned(), when);
    return views.whole(review);
  }

  MovementReviewView prepare(UUID id, MovementReviewContentRequest request) {
    access.require(CLERKS);
    var guards = validator.check(request);
    guards.pass();
    var review = reviews.require(id);
    var onBehalfOf = requireActingFor(review.authorityId(), request);
    preconditions.match(review.version());
    var content = content(request);
    var when = occurrence(request, review.authorityId(), onBehalfOf, guards);
    var event = review.prepare(content, facts.known(review, content), when.on(), guards);
    reviews.save(review);
    journal.append(event, when);
    return views.whole(review);
  }

  private MovementReviewContent content(MovementReviewContentRequest request) {
    return new MovementReviewContent(
        request.directives().stream()
            .map(one -> new ReviewedDirective(one.number(), one.date(), one.title()))
            .toList(),
        request.delegates().stream()
            .map(one -> new DelegateGroup(one.group(), one.count()))
            .toList(),
        IntStream.range(0, request.speeches().size())
            .mapToObj(i -> speech(i, request.speeches().get(i)))
            .toList(),
        request.models(),
        IntStream.range(0, request.collectives().size())
            .mapToObj(i -> units.require("/collectives/" + i, request.collectives().get(i)).id())
            .toList(),
        request.commendations());
  }

  private ReviewSpeech speech(int i, MovementReviewContentRequest.SpeechRequest speech) {
    return new ReviewSpeech(
        speech.title(), units.require("/speeches/" + i + "/unit", speech.unit()).id());
  }

  /** By the authority's head. */
  MovementReviewView convene(UUID id, MovementReviewActRequest request) {
    access.require(Role.SIGNATORY);
    var guards = validator.check(request);
    var review = reviews.require(id);
    access.requireOwnUnit(review.authorityId());
    preconditions.match(review.version());
    var when = occurrence(request, review.authorityId(), Optional.empty(), guards);
    var event = review.convene(when.on(), guards);
    reviews.save(review);
    journal.append(event, when);
    return views.whole(review);
  }

  MovementReviewView hold(UUID id, MovementReviewActRequest request) {
    return act(
        id,
        request,
        null,
        (review, when, guards) ->
            review.hold(facts.known(review, review.content()), when.on(), guards));
  }

  MovementReviewView cancel(UUID id, MovementReviewReasonRequest request) {
    return act(
        id,
        request,
        request == null ? null : request.reason(),
        (review, when, guards) -> review.cancel(when.on(), guards));
  }

  private interface Step {
    MovementReviewEvent take(MovementReview review, Occurrence when, Guards guards);
  }

  private <R extends Record & Act> MovementReviewView act(
      UUID id, R request, String reason, Step step) {
    access.require(CLERKS);
    var guards = validator.check(request);
    var review = reviews.require(id);
    var onBehalfOf = requireActingFor(review.authorityId(), request);
    preconditions.match(review.version());
    var when = occurrence(request, review.authorityId(), onBehalfOf, guards);
    var event = step.take(review, when, guards);
    reviews.save(review);
    journal.append(event, when.noting(reason));
    return views.whole(review);
  }

  private Optional<UUID> requireActingFor(UUID authority, Act request) {
    return keepers.requireKeeper(authority, request.onBehalfOf());
  }

  private Occurrence occurrence(
      Act request, UUID authority, Optional<UUID> onBehalfOf, Guards guards) {
    var when = occurrences.of(request, authority, guards);
    return onBehalfOf.map(when::onBehalfOf).orElse(when);
  }

  MovementReviewView view(UUID id) {
    return views.whole(visible(id));
  }

  OfficialDocument programme(UUID id) {
    return programme.of(visible(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(visible(id).id());
  }

  Page<ReviewCandidateView> candidates(UUID id, int minYears, PageRequest page) {
    var found = facts.candidates(visible(id), minYears, page);
    var known = models.find(found.stream().map(MovementReviewFacts.Candidate::model).toList());
    var tree = units.tree();
    return page.page(found, one -> List.of(one.model().toString()))
        .map(
            one ->
                new ReviewCandidateView(
                    one.model(),
                    known.containsKey(one.model()) ? known.get(one.model()).title() : null,
                    tree.ref(one.owner()),
                    one.years(),
                    one.levels()));
  }

  private MovementReview visible(UUID id) {
    access.require(READERS);
    var review = reviews.read(id);
    access.requireSight(review.authorityId());
    return review;
  }

  /** Filters of the list; null where not given. */
  record Filter(
      List<UUID> ids, UUID authority, MovementReviewKind kind, MovementReviewState state) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<MovementReviewListItem> list(Filter filter, String changesAfter, PageRequest page) {
    access.require(READERS);
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var query =
        KeysetQuery.from("movement_review")
            .withIds(filter.ids())
            .equal("authority_id", filter.authority())
            .equal("kind", filter.kind())
            .equal("state", filter.state())
            .within(scope.within(root, "authority_id", "province_id"));
    if (changesAfter != null) {
      return changes.read(
          MovementReview.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              reviews.inOrder(query.among(jdbi, ids)).stream()
                  .map(views::inShort)
                  .collect(Collectors.toMap(MovementReviewView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            reviews.inOrder(query.ids(jdbi, page)), review -> List.of(review.id().toString()))
        .map(views::inShort);
  }

  /** What lies outside the scope never was in the list. */
  private Optional<MovementReviewListItem> removed(UUID id) {
    return reviews
        .findByIdOptional(id)
        .filter(review -> access.sees(review.authorityId()))
        .map(review -> MovementReviewListItem.Removed.of(review.id()));
  }
}
