package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.commendation.CommendationViews.Extent;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;

/** What units do with the commendations that they propose, and who may read them. */
@ApplicationScoped
class CommendationService {

  static final String PATH = "/api/v1/commendations";

  private final CommendationRepository commendations;
  private final CommendationForms forms;
  private final CommendationViews views;
  private final CommendationAccess access;
  private final KnownModels models;
  private final Occurrences occurrences;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Batches batches;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  CommendationService(
      CommendationRepository commendations,
      CommendationForms forms,
      CommendationViews views,
      CommendationAccess access,
      KnownModels models,
      Occurrences occurrences,
      UnitDirectory units,
      UnitScope scope,
      RequestValidator validator,
      Preconditions preconditions,
      Batches batches,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.commendations = commendations;
    this.forms = forms;
    this.views = views;
    this.access = access;
    this.models = models;
    this.occurrences = occurrences;
    this.units = units;
    this.scope = scope;
    this.validator = validator;
    this.preconditions = preconditions;
    this.batches = batches;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  List<CommendationFormView> forms(LocalDate on) {
    return forms.all().stream()
        .filter(form -> on == null || form.isValid(on))
        .map(CommendationFormView::of)
        .toList();
  }

  CommendationView draft(DraftCommendationRequest request) {
    access.requireClerkRole();
    return views.of(create(request), Extent.ACT);
  }

  BatchAnswer draftAll(CommendationBatchRequest request, boolean dryRun) {
    access.requireClerkRole();
    validator.check(request).pass();
    return batches.run(
        request.rows(),
        dryRun,
        row -> {
          var drafted = create(row.request());
          return new Batches.Created(drafted.id(), drafted.version());
        });
  }

  private Commendation create(DraftCommendationRequest request) {
    var guards = validator.check(request);
    guards.pass();
    var drafter = access.requireClerkRole();
    var proposing = access.actingUnit(request.onBehalfOf());
    var onBehalfOf = access.requireActingFor(proposing, request.onBehalfOf());
    var issuer = units.require("/issuer", request.issuer());
    access.requireAuthorityOver(issuer.id(), proposing);
    var recipient = recipient(request.recipient());
    access.requireWithin("/recipient/unit", recipient.unit(), proposing);
    requireModel(request.model(), proposing);
    var when = occurrences.of(request, proposing, guards);
    var authority = authority(issuer, when.on());
    oneAtATime(request.form(), recipient);
    if (isCommended(request, authority.level(), recipient)) {
      throw CommendationProblem.ALREADY_COMMENDED.because().at("/recipient");
    }
    var draft =
        new CommendationDraft(
            request.form(),
            authority,
            forms.find(request.form(), authority.level(), when.on()).orElse(null),
            proposing,
            units.tree().province(proposing),
            recipient,
            existed(recipient.unit(), request.fromYear(), request.toYear()),
            request.fromYear(),
            request.toYear(),
            request.model(),
            request.merit(),
            request.proceedingsPending(),
            drafter.subject());
    var drafted = commendations.save(Commendation.draft(draft, when.on(), guards));
    journal.append(drafted.drafted(), onBehalfOf.map(when::onBehalfOf).orElse(when));
    return drafted;
  }

  private boolean isCommended(DraftCommendationRequest request, String level, Recipient recipient) {
    return commendations
        .commended(request.form(), level, recipient, request.fromYear(), request.toYear())
        .stream()
        .anyMatch(recipient::mayBe);
  }

  /**
   * Who drafts the same at once comes one after the other: the database would refuse the second
   * with a message that holds the name.
   */
  private void oneAtATime(String form, Recipient recipient) {
    jdbi.useHandle(
        handle ->
            TransactionLock.take(
                handle,
                String.join(
                    " / ",
                    "commendation",
                    form,
                    recipient.unit().toString(),
                    recipient.kind().name(),
                    recipient.nameKey())));
  }

  private Recipient recipient(DraftCommendationRequest.RecipientRequest request) {
    return new Recipient(
        request.kind(),
        units.require("/recipient/unit", request.unit()).id(),
        request.name(),
        request.position());
  }

  /** A unit that was closed since may be commended for what it did. */
  private boolean existed(UUID unit, int fromYear, int toYear) {
    return units
        .tree()
        .find(unit)
        .filter(known -> known.validFrom().getYear() <= toYear)
        .filter(known -> known.validTo() == null || known.validTo().getYear() >= fromYear)
        .isPresent();
  }

  /** Kind and level are those of the day: a unit's may change. */
  private static CommendationDraft.Authority authority(Unit issuer, LocalDate on) {
    var then = issuer.on(on);
    return new CommendationDraft.Authority(issuer.id(), then.name(), then.kind(), then.level());
  }

  private void requireModel(UUID id, UUID proposing) {
    if (id == null) {
      return;
    }
    var model =
        models
            .find(id)
            .orElseThrow(() -> PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(id).at("/model"));
    access.requireWithin("/model", model.ownerUnitId(), proposing);
  }

  CommendationView declare(UUID id, ProceedingsRequest request) {
    return act(
        id,
        request,
        null,
        access::requireActingFor,
        (commendation, on, guards) ->
            commendation.declare(Boolean.TRUE.equals(request.proceedingsPending()), on, guards));
  }

  CommendationView withdraw(UUID id, CommendationReasonRequest request) {
    return act(
        id,
        request,
        request == null ? null : request.reason(),
        access::requireActingFor,
        Commendation::withdraw);
  }

  CommendationView publishName(UUID id, CommendedNameRequest request) {
    return act(
        id,
        request,
        request == null ? null : request.consentDocument(),
        access::requireKeeper,
        (commendation, on, guards) ->
            commendation.publishName(Boolean.TRUE.equals(request.published()), on, guards));
  }

  /** Who may act, and for which unit if it is not the caller's own. */
  private interface Rights {
    Optional<UUID> require(Commendation commendation, String onBehalfOf);
  }

  private interface Step {
    CommendationEvent take(Commendation commendation, LocalDate on, Guards guards);
  }

  private <R extends Record & Act> CommendationView act(
      UUID id, R request, String note, Rights rights, Step step) {
    access.requireClerkRole();
    var guards = validator.check(request);
    var commendation = commendations.require(id);
    var onBehalfOf = rights.require(commendation, request.onBehalfOf());
    preconditions.match(commendation.version());
    var when = occurrences.of(request, commendation.proposingUnitId(), guards).noting(note);
    var event = step.take(commendation, when.on(), guards);
    commendations.save(commendation);
    journal.append(event, onBehalfOf.map(when::onBehalfOf).orElse(when));
    return views.of(commendation, Extent.ACT);
  }

  CommendationView view(UUID id) {
    return views.of(visible(id), Extent.WHOLE);
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(visible(id).id());
  }

  private Commendation visible(UUID id) {
    access.requireReader();
    var commendation = commendations.read(id);
    access.requireSight(commendation);
    return commendation;
  }

  /**
   * Filters of the list; null where not given.
   *
   * @param unit root of the subtree in which the recipients lie
   * @param year of the decision
   */
  record Filter(
      List<UUID> ids,
      UUID unit,
      UUID issuer,
      CommendationState state,
      String form,
      String level,
      RecipientKind recipientKind,
      Integer year,
      UUID decision,
      UUID model) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<CommendationListItem> list(Filter filter, String changesAfter, PageRequest page) {
    access.requireReader();
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var query =
        KeysetQuery.from("commendation")
            .withIds(filter.ids())
            .equal("issuer_id", filter.issuer())
            .equal("state", filter.state())
            .equal("form_code", filter.form())
            .equal("level", filter.level())
            .equal("recipient_kind", filter.recipientKind())
            .equal("decided_year", filter.year())
            .equal("decision_id", filter.decision())
            .equal("model_id", filter.model())
            .within(scope.within(root, "proposing_unit_id", "province_id"));
    if (filter.unit() != null) {
      query.within(scope.within(filter.unit(), "recipient_unit_id", "province_id"));
    }
    if (changesAfter != null) {
      return changes.read(
          Commendation.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              views.of(commendations.inOrder(query.among(jdbi, ids)), Extent.LIST).stream()
                  .collect(Collectors.toMap(CommendationView::id, Function.identity())),
          this::removed);
    }
    var found =
        page.page(
            commendations.inOrder(query.ids(jdbi, page)), one -> List.of(one.id().toString()));
    return new Page<>(List.copyOf(views.of(found.items(), Extent.LIST)), found.next());
  }

  /** What lies outside the scope never was in the list. */
  private Optional<CommendationListItem> removed(UUID id) {
    return commendations
        .findByIdOptional(id)
        .filter(access::sees)
        .map(one -> CommendationListItem.Removed.of(one.id()));
  }
}
