package vn.danvan.modelservice.reorganization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.modelservice.campaign.CampaignTransferService;
import vn.danvan.modelservice.model.ModelTransferService;
import vn.danvan.modelservice.model.ModelTransferService.Held;
import vn.danvan.modelservice.replication.ReplicationTransferService;
import vn.danvan.modelservice.unit.UnitActsService;
import vn.danvan.modelservice.unit.UnitDraft;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.idempotency.DryRun;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Sha256;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;

/**
 * Executes acts of reorganization: units, their histories and successors, and the models of closed
 * units, all by one command.
 */
@ApplicationScoped
class ReorganizationService {

  private static final int LATE_AFTER_DAYS = 30;

  private final ReorganizationRepository acts;
  private final UnitActsService units;
  private final ModelTransferService models;
  private final ReplicationTransferService replications;
  private final CampaignTransferService campaigns;
  private final UnitDirectory directory;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final VietnamTime time;
  private final DryRun trial;
  private final ObjectMapper json;

  ReorganizationService(
      ReorganizationRepository acts,
      UnitActsService units,
      ModelTransferService models,
      ReplicationTransferService replications,
      CampaignTransferService campaigns,
      UnitDirectory directory,
      Journal journal,
      Access access,
      RequestValidator validator,
      VietnamTime time,
      DryRun trial,
      ObjectMapper json) {
    this.acts = acts;
    this.units = units;
    this.models = models;
    this.replications = replications;
    this.campaigns = campaigns;
    this.directory = directory;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.time = time;
    this.trial = trial;
    this.json = json;
  }

  /**
   * Executes an act, or says what it would do.
   *
   * @return the outcome; the first one if the act has been executed
   */
  ReorganizationView execute(ReorganizationRequest act, boolean dryRun) {
    var guards = validator.check(act);
    if (dryRun) {
      access.require(Role.ADMIN, Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    } else {
      access.require(Role.ADMIN);
    }
    if (guards.failed()) {
      guards.pass();
    }
    acts.lock();
    var sha256 = Sha256.of(write(act));
    var first = acts.ofAct(act.actNumber());
    if (first.isPresent()) {
      if (!first.get().wasAsked(sha256)) {
        throw ReorganizationProblem.ACT_NUMBER_REUSED.because(act.actNumber()).at("/actNumber");
      }
      return read(first.get());
    }
    var draft = draft(act, guards);
    var after = draft.after();
    var closed =
        draft.drafts().stream()
            .filter(UnitDraft::isClosed)
            .map(UnitDraft::id)
            .collect(Collectors.toSet());
    var moves = new ModelMoves(after, time.today(), models.heldBy(closed));
    var work =
        new PassedWork(
            replications.passing(closed, after, time.today()),
            campaigns.passing(closed, after, act.effectiveOn(), time.today()));
    if (dryRun) {
      trial.request();
      return view(null, act, draft, after, moves, work);
    }
    return execute(act, sha256, draft, after, moves, work);
  }

  private TreeDraft draft(ReorganizationRequest act, Guards guards) {
    ReorganizationRule.NOT_YET_EFFECTIVE.check(
        guards, !act.effectiveOn().isAfter(time.today()), "/effectiveOn", act.effectiveOn());
    var draft = new TreeDraft(directory.tree(), act.effectiveOn(), guards);
    new Changes(act, draft, guards).apply();
    guards.pass();
    return draft;
  }

  private ReorganizationView execute(
      ReorganizationRequest act,
      byte[] sha256,
      TreeDraft draft,
      UnitTree after,
      ModelMoves moves,
      PassedWork work) {
    var when = when(act);
    units.write(draft.drafts(), when);
    models.transfer(
        moves.moves().entrySet().stream()
            .collect(Collectors.toMap(move -> move.getKey().model(), Map.Entry::getValue)),
        after,
        when);
    replications.transfer(work.replications(), after, when);
    campaigns.transfer(work.campaigns(), when);
    var record =
        Reorganization.executed(
            Ids.next(),
            act,
            sha256,
            draft.drafts().size(),
            moves.moves().size(),
            moves.waiting().size());
    var view = view(record, act, draft, after, moves, work);
    record.answered(write(view));
    acts.save(record);
    acts.addWaiting(
        record.id(),
        moves.waiting().stream()
            .map(held -> new ReorganizationRepository.Waiting(held.model(), held.owner(), null))
            .toList());
    journal.append(new ReorganizationEvent.ReorganizationExecuted(record.data()), when);
    return view;
  }

  /** An act is its own source, so that one of the past needs no opening for late entry. */
  private Occurrence when(ReorganizationRequest act) {
    var late = act.effectiveOn().isBefore(time.today().minusDays(LATE_AFTER_DAYS));
    return new Occurrence(act.effectiveOn(), late, null, null);
  }

  private ReorganizationView view(
      Reorganization record,
      ReorganizationRequest act,
      TreeDraft draft,
      UnitTree after,
      ModelMoves moves,
      PassedWork work) {
    var drafts = draft.drafts();
    return new ReorganizationView(
        record == null ? null : record.id(),
        record == null ? 0 : record.version(),
        act.actNumber(),
        act.issuer(),
        act.effectiveOn(),
        record == null,
        drafts.stream().filter(UnitDraft::isOpened).map(one -> one.unit().ref()).toList(),
        drafts.stream().filter(UnitDraft::isClosed).map(one -> one.unit().ref()).toList(),
        drafts.stream()
            .filter(one -> !one.isOpened() && !one.isClosed())
            .map(one -> one.unit().ref())
            .toList(),
        drafts.stream().flatMap(one -> successions(one.unit(), act, after)).toList(),
        moves.moves().entrySet().stream()
            .map(
                move ->
                    new ReorganizationView.MovedModel(
                        move.getKey().model(),
                        after.ref(move.getKey().owner()),
                        after.ref(move.getValue())))
            .toList(),
        work.replications().stream()
            .map(
                move ->
                    new ReorganizationView.MovedReplication(
                        move.replication(), after.ref(move.from()), after.ref(move.to())))
            .toList(),
        work.campaigns().stream()
            .map(
                move ->
                    new ReorganizationView.MovedCampaign(
                        move.campaign(), after.ref(move.from()), after.ref(move.to())))
            .toList(),
        moves.waiting().stream().map(held -> waiting(held, moves, after)).toList(),
        List.of());
  }

  private static java.util.stream.Stream<ReorganizationView.Succession> successions(
      Unit unit, ReorganizationRequest act, UnitTree after) {
    return unit.successors().stream()
        .filter(one -> one.actNumber().equals(act.actNumber()))
        .map(
            one ->
                new ReorganizationView.Succession(
                    unit.ref(), after.ref(one.unitId()), one.share()));
  }

  private static ReorganizationView.WaitingModel waiting(
      Held held, ModelMoves moves, UnitTree after) {
    return new ReorganizationView.WaitingModel(
        held.model(),
        after.ref(held.owner()),
        moves.candidates(held.owner()).stream().map(after::ref).toList());
  }

  /** Settles by a person's choice who owns models that waited, from the act's day on. */
  ReorganizationView.Progress assign(UUID id, AssignmentsRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    guards.pass();
    var act = acts.require(id);
    var waiting =
        acts.waiting(id, request.rows().stream().map(AssignmentsRequest.Row::model).toList());
    var owners = new java.util.LinkedHashMap<UUID, UUID>();
    for (int i = 0; i < request.rows().size(); i++) {
      var row = request.rows().get(i);
      var unit = directory.require("/rows/" + i + "/unit", row.unit());
      if (mayPass("/rows/" + i, act, waiting.get(row.model()), unit, guards)) {
        ReorganizationRule.MODEL_TWICE.check(
            guards, owners.put(row.model(), unit.id()) == null, "/rows/" + i + "/model");
      }
    }
    var open = models.open(owners.keySet());
    for (int i = 0; i < request.rows().size(); i++) {
      var model = request.rows().get(i).model();
      ReorganizationRule.MODEL_OVER.check(
          guards, !owners.containsKey(model) || open.contains(model), "/rows/" + i + "/model");
    }
    guards.pass();
    models.transfer(owners, directory.tree(), Occurrence.on(act.effectiveOn()));
    acts.assign(owners);
    var event = act.assign(owners.size());
    acts.save(act);
    journal.append(event, Occurrence.on(time.today()));
    var data = act.data();
    return new ReorganizationView.Progress(
        id, data.version(), data.moved(), data.waiting(), allowedActions(id, data.waiting()));
  }

  private boolean mayPass(
      String pointer,
      Reorganization act,
      ReorganizationRepository.Waiting waiting,
      Unit unit,
      Guards guards) {
    var tree = directory.tree();
    var seen = waiting != null && access.sees(waiting.from());
    if (!ReorganizationRule.UNKNOWN_MODEL.check(guards, seen, pointer + "/model")
        || !ReorganizationRule.ALREADY_ASSIGNED.check(
            guards, waiting.assignedTo() == null, pointer + "/model")) {
      return false;
    }
    var place = tree.place(waiting.from(), time.today()).unit();
    return ReorganizationRule.NOT_A_SUCCESSOR.check(
        guards,
        place != null
            && tree.isWithin(place, unit.id(), time.today())
            && unit.isValid(time.today())
            && unit.isValid(act.effectiveOn()),
        pointer + "/unit",
        unit.name());
  }

  private static List<AllowedAction> allowedActions(UUID id, int waiting) {
    return waiting == 0
        ? List.of()
        : List.of(
            AllowedAction.ready(
                "assignments", ReorganizationResource.PATH + "/" + id + "/assignments"));
  }

  private ReorganizationView read(Reorganization act) {
    try {
      return json.readValue(act.outcome(), ReorganizationView.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The outcome was written here", unreadable);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Acts and outcomes are plain", unwritable);
    }
  }

  /** The outcome of an act, as it was answered first. */
  ReorganizationView outcome(UUID id) {
    access.require(
        Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR, Role.ADMIN);
    return acts.findByIdOptional(id).map(this::read).orElseThrow(PlatformProblem.UNKNOWN::because);
  }
}
