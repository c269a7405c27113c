package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.round.Standings;

/** What the nominating unit does with its nominations, and who may read them. */
@ApplicationScoped
class NominationService {

  static final String PATH = "/api/v1/nominations";

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final NominationRepository nominations;
  private final NominationViews views;
  private final SubmissionFactsReader facts;
  private final Rounds rounds;
  private final Standings standings;
  private final RoundAccess roundAccess;
  private final RoundOccurrences occurrences;
  private final KnownModels models;
  private final Access access;
  private final CurrentCaller caller;
  private final Reviewers reviewers;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Batches batches;
  private final VietnamTime time;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  NominationService(
      NominationRepository nominations,
      NominationViews views,
      SubmissionFactsReader facts,
      Rounds rounds,
      Standings standings,
      RoundAccess roundAccess,
      RoundOccurrences occurrences,
      KnownModels models,
      Access access,
      CurrentCaller caller,
      Reviewers reviewers,
      UnitDirectory units,
      UnitScope scope,
      RequestValidator validator,
      Preconditions preconditions,
      Batches batches,
      VietnamTime time,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.nominations = nominations;
    this.views = views;
    this.facts = facts;
    this.rounds = rounds;
    this.standings = standings;
    this.roundAccess = roundAccess;
    this.occurrences = occurrences;
    this.models = models;
    this.access = access;
    this.caller = caller;
    this.reviewers = reviewers;
    this.units = units;
    this.scope = scope;
    this.validator = validator;
    this.preconditions = preconditions;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  NominationView nominate(NominateRequest request) {
    roundAccess.requireClerkRole();
    return views.of(draft(request));
  }

  BatchAnswer nominateAll(NominationBatchRequest request, boolean dryRun) {
    roundAccess.requireClerkRole();
    validator.check(request).pass();
    nominations.holdNominating(
        Batches.named(
            request.rows(), row -> new NominationRepository.Candidacy(row.round(), row.model())));
    return batches.run(
        request.rows(),
        dryRun,
        row -> {
          var drafted = draft(row.request());
          return new Batches.Created(drafted.id(), drafted.version());
        });
  }

  private Nomination draft(NominateRequest request) {
    var guards = validator.check(request);
    guards.pass();
    var unit = roundAccess.actingUnit(request.onBehalfOf());
    var onBehalfOf = roundAccess.requireActingFor(unit, request.onBehalfOf());
    var round =
        rounds
            .find(request.round())
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/round"));
    var model = models.find(request.model()).orElseThrow(() -> unknown("/model", request.model()));
    requireOwner(model, unit);
    requireNominator(round, model, unit);
    nominations.holdNominating(List.of(new NominationRepository.Candidacy(round.id(), model.id())));
    if (nominations.isNominated(round.id(), model.id())) {
      throw NominationProblem.ALREADY_NOMINATED.because().at("/model");
    }
    var when = occurrences.of(request, unit, round, onBehalfOf, guards);
    var province = units.tree().province(unit);
    var drafted =
        nominations.save(
            Nomination.draft(round, model, unit, province, request.ownScore(), when.on(), guards));
    journal.append(drafted.drafted(), when);
    return drafted;
  }

  NominationView submit(UUID id, NominationActRequest request) {
    roundAccess.requireClerkRole();
    var guards = validator.check(request);
    var round = rounds.hold(nominations.roundOf(id));
    var nomination = nominations.require(id);
    var onBehalfOf =
        roundAccess.requireActingFor(nomination.nominatingUnitId(), request.onBehalfOf());
    preconditions.match(nomination.version());
    var when = occurrences.of(request, nomination.nominatingUnitId(), round, onBehalfOf, guards);
    var model =
        models
            .find(nomination.modelId())
            .orElseThrow(() -> unknown("/model", nomination.modelId()));
    nominations.holdQuota(round.id(), nomination.nominatingUnitId());
    var again = nominations.wasSubmitted(round.id(), model.id(), nomination.nominatingUnitId());
    var event =
        nomination.submit(facts.read(round, model, nomination, when.on()), when.on(), guards);
    nominations.save(nomination);
    journal.append(event, when);
    if (!again) {
      standings.nominated(round, nomination.nominatingUnitId(), when);
    }
    return views.of(nomination);
  }

  NominationView withdraw(UUID id, NominationReasonRequest request) {
    roundAccess.requireClerkRole();
    var guards = validator.check(request);
    var round = rounds.hold(nominations.roundOf(id));
    var nomination = nominations.require(id);
    var onBehalfOf =
        roundAccess.requireActingFor(nomination.nominatingUnitId(), request.onBehalfOf());
    preconditions.match(nomination.version());
    var when = occurrences.of(request, nomination.nominatingUnitId(), round, onBehalfOf, guards);
    var event = nomination.withdraw(when.on(), guards);
    nomination.explain(request.reason());
    nominations.save(nomination);
    journal.append(event, when.noting(request.reason()));
    return views.of(nomination);
  }

  NominationView view(UUID id) {
    return views.whole(readable(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(visible(id).id());
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID round, UUID unit, NominationState state, UUID model) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<NominationListItem> list(Filter filter, String changesAfter, PageRequest page) {
    access.require(READERS);
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var query =
        KeysetQuery.from("nomination")
            .withIds(filter.ids())
            .equal("round_id", filter.round())
            .equal("state", filter.state())
            .equal("model_id", filter.model())
            .within(scope.within(root, "nominating_unit_id", "province_id"));
    if (filter.unit() != null) {
      query.within(scope.within(filter.unit(), "nominating_unit_id", "province_id"));
    }
    if (changesAfter != null) {
      return changes.read(
          Nomination.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              views.of(nominations.inOrder(query.among(jdbi, ids))).stream()
                  .collect(Collectors.toMap(NominationView::id, Function.identity())),
          this::removed);
    }
    var found = page.page(nominations.inOrder(query.ids(jdbi, page)), NominationService::key);
    return new Page<>(List.copyOf(views.of(found.items())), found.next());
  }

  /** What lies outside the scope never was in the list. */
  private Optional<NominationListItem> removed(UUID id) {
    return nominations
        .findByIdOptional(id)
        .filter(nomination -> access.sees(nomination.nominatingUnitId()))
        .map(nomination -> NominationListItem.Removed.of(nomination.id()));
  }

  private static List<String> key(Nomination nomination) {
    return List.of(nomination.id().toString());
  }

  /**
   * The nomination, for those who may see it and for the members of a council before which it lies:
   * these need no role of an official.
   */
  Nomination readable(UUID id) {
    var judge = caller.find().filter(one -> reviewers.judges(one.subject(), id)).isPresent();
    return judge ? nominations.read(id) : visible(id);
  }

  /** The nomination, for the officials who may see it. */
  Nomination visible(UUID id) {
    access.require(READERS);
    var nomination = nominations.read(id);
    access.requireSight(nomination.nominatingUnitId());
    return nomination;
  }

  /** A unit puts forward what its own subtree owns; anything else does not exist for it. */
  private void requireOwner(KnownModel model, UUID unit) {
    var tree = units.tree();
    if (tree.find(model.ownerUnitId()).isEmpty()) {
      throw unknown("/model", model.ownerUnitId());
    }
    if (!tree.takesIn(unit, model.ownerUnitId(), time.today())) {
      throw PlatformProblem.UNKNOWN.because().at("/model");
    }
  }

  /**
   * To a round that expects units, those nominate, and the authority only what was registered at
   * the round's own level; to an own-level round the authority nominates.
   */
  private void requireNominator(RoundFacts round, KnownModel model, UUID unit) {
    var authority = unit.equals(round.authorityId());
    var allowed =
        authority
            ? !round.expectsUnits() || round.level().equals(model.registeredLevel())
            : round.expectedUnitIds().stream().anyMatch(expected -> isOrBecame(expected, unit));
    if (!allowed) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  private boolean isOrBecame(UUID expected, UUID unit) {
    var place = units.tree().place(expected, time.today());
    return expected.equals(unit) || (place.whole() && unit.equals(place.unit()));
  }

  private static RuntimeException unknown(String pointer, UUID id) {
    return PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(id).at(pointer);
  }
}
