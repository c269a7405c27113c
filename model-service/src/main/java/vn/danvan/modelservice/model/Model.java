package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.model.ModelState.*;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.field.FieldData;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;

/**
 * A model of good practice: one life over many years, with an entry per year in the ledger of its
 * registering body. Acts come in the order of their days.
 *
 * <p>Every act checks the state first ({@code illegal-transition}, 409), then adds its failed
 * guards to those already collected and refuses with all of them together (422).
 */
@Entity
class Model extends Aggregate {

  @Enumerated(EnumType.STRING)
  private ModelState state;

  private String title;
  private String fieldCode;
  private String basicFieldCode;
  private List<String> otherFieldCodes = new ArrayList<>();
  private UUID ownerUnitId;

  @Enumerated(EnumType.STRING)
  private OwnerKind ownerKind;

  private String ownerName;
  private UUID provinceId;
  private UUID areaUnitId;
  private String objective;
  private String situation;
  private String method;
  private String targetGroup;
  private String resources;
  private LocalDate startsOn;
  private UUID registeringUnitId;
  private String registeredLevel;
  private LocalDate createdOn;
  private LocalDate lastActOn;
  private LocalDate registeredOn;
  private LocalDate launchedOn;
  private LocalDate endedOn;
  private LocalDate withdrawnOn;
  private LocalDate rejectedOn;
  private String lastReason;
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "ledger_entry", joinColumns = @JoinColumn(name = "model_id"))
  @MapKeyColumn(name = "year")
  private Map<Integer, LedgerEntry> ledger = new HashMap<>();

  protected Model() {}

  private Model(UUID id) {
    super(id);
  }

  /**
   * Writes a model down as a draft.
   *
   * @param owner the owning unit
   * @param on day of the fact (Vietnam); the owner must exist on it
   * @param now the server's time
   * @see "docs/rules.md: R-MOD-08 (owner), R-MOD-10 (fields), R-MOD-11 (owner's name)"
   */
  static Model create(
      UUID id, ModelContent content, Unit owner, LocalDate on, Instant now, Guards guards) {
    ModelRule.OWNER_NOT_VALID.check(guards, owner.isValid(on), "/ownerUnit", owner.name(), on);
    content.check(owner.provinceId(), guards);
    guards.pass();
    var model = new Model(id);
    model.state = DRAFT;
    model.ownerUnitId = owner.id();
    model.provinceId = owner.provinceId();
    model.createdOn = on;
    model.createdAt = now;
    model.write(content);
    model.done(on, null);
    return model;
  }

  /**
   * Rewrites a draft or a returned model.
   *
   * @see "docs/rules.md: R-MOD-10 (fields), R-MOD-11 (owner's name), R-MOD-09 (order of days)"
   */
  ModelEvent revise(ModelContent content, LocalDate on, Guards guards) {
    requireState("revision", DRAFT, RETURNED);
    checkOrder(on, guards);
    content.check(provinceId, guards);
    guards.pass();
    write(content);
    done(on, lastReason);
    return new ModelEvent.ModelRevised(data());
  }

  private void write(ModelContent content) {
    title = content.title();
    fieldCode = content.field().code();
    basicFieldCode = content.field().basicFieldCode();
    otherFieldCodes = new ArrayList<>(content.otherFields().stream().map(FieldData::code).toList());
    ownerKind = content.ownerKind();
    if (ownerKind == OwnerKind.COLLECTIVE || content.ownerName() != null) {
      ownerName = content.ownerName();
    }
    areaUnitId = content.areaUnitId();
    objective = content.objective();
    startsOn = content.startsOn();
    situation = content.situation();
    method = content.method();
    targetGroup = content.targetGroup();
    resources = content.resources();
  }

  /**
   * Puts the model before its registering body.
   *
   * @param body the body that registers the owner's models on the day
   * @see "docs/rules.md: R-MOD-02 (registering body), R-MOD-01 (needed to submit), R-MOD-09"
   */
  ModelEvent submit(Optional<Unit> body, LocalDate on, Guards guards) {
    requireState("submission", DRAFT, RETURNED);
    checkOrder(on, guards);
    missingForSubmission().forEach((pointer, rule) -> guards.add(rule.violated(pointer)));
    ModelRule.NO_REGISTERING_BODY.check(guards, body.isPresent(), "");
    guards.pass();
    registeringUnitId = body.orElseThrow().id();
    state = SUBMITTED;
    done(on, null);
    return new ModelEvent.ModelSubmitted(data());
  }

  /** What submission still needs, by JSON pointer. */
  Map<String, ModelRule> missingForSubmission() {
    var missing = new LinkedHashMap<String, ModelRule>();
    if (areaUnitId == null) {
      missing.put("/area", ModelRule.AREA_MISSING);
    }
    if (objective == null || objective.isBlank()) {
      missing.put("/objective", ModelRule.OBJECTIVE_MISSING);
    }
    if (startsOn == null) {
      missing.put("/startsOn", ModelRule.START_MISSING);
    }
    return missing;
  }

  /**
   * Sends the model back to its owner for improvement.
   *
   * @see "docs/rules.md: R-MOD-06 (reason), R-MOD-09"
   */
  ModelEvent sendBack(String reason, LocalDate on, Guards guards) {
    requireState("return", SUBMITTED);
    checkReasonAndOrder(reason, on, guards);
    state = RETURNED;
    done(on, reason);
    return new ModelEvent.ModelReturned(data());
  }

  /**
   * Refuses the model for good.
   *
   * @see "docs/rules.md: R-MOD-06 (reason), R-MOD-09"
   */
  ModelEvent reject(String reason, LocalDate on, Guards guards) {
    requireState("rejection", SUBMITTED);
    checkReasonAndOrder(reason, on, guards);
    state = REJECTED;
    rejectedOn = on;
    done(on, reason);
    return new ModelEvent.ModelRejected(data());
  }

  /**
   * Enters the model in the ledger of a year as new and fixes its level for ever.
   *
   * @param number unique per registering body and year, which the caller has checked
   * @param year the year of the day or the next one
   * @param level level of the registering body
   * @see "docs/rules.md: R-MOD-03 (number), R-MOD-04 (year), R-MOD-09"
   */
  ModelEvent register(String number, int year, String level, LocalDate on, Guards guards) {
    requireState("registration", SUBMITTED);
    checkOrder(on, guards);
    ModelRule.YEAR_NOT_OPEN.check(
        guards, year == on.getYear() || year == on.getYear() + 1, "/year");
    guards.pass();
    state = REGISTERED;
    registeredLevel = level;
    registeredOn = on;
    ledger.put(year, LedgerEntry.registered(on, number, registeringUnitId));
    done(on, null);
    return new ModelEvent.ModelRegistered(data());
  }

  /**
   * Begins the model's work: on its start date at the earliest.
   *
   * @see "docs/rules.md: R-MOD-05 (start reached), R-MOD-09 (not before the registration)"
   */
  ModelEvent launch(LocalDate on, Guards guards) {
    requireState("launch", REGISTERED);
    checkOrder(on, guards);
    if (on.isBefore(startsOn)) {
      guards.add(
          ModelRule.START_NOT_REACHED.violated("/occurredOn", startsOn).comparing(on, startsOn));
    }
    guards.pass();
    state = ACTIVE;
    launchedOn = on;
    done(on, null);
    return new ModelEvent.ModelLaunched(data());
  }

  /**
   * Takes the model back before its launch.
   *
   * @see "docs/rules.md: R-MOD-06 (reason), R-MOD-09"
   */
  ModelEvent withdraw(String reason, LocalDate on, Guards guards) {
    requireState("withdrawal", DRAFT, SUBMITTED, RETURNED, REGISTERED);
    checkReasonAndOrder(reason, on, guards);
    state = WITHDRAWN;
    withdrawnOn = on;
    done(on, reason);
    return new ModelEvent.ModelWithdrawn(data());
  }

  /**
   * Ends the model's work.
   *
   * @see "docs/rules.md: R-MOD-06 (reason), R-MOD-09"
   */
  ModelEvent end(String reason, LocalDate on, Guards guards) {
    requireState("end", ACTIVE, NEEDS_IMPROVEMENT);
    checkReasonAndOrder(reason, on, guards);
    state = ENDED;
    endedOn = on;
    done(on, reason);
    return new ModelEvent.ModelEnded(data());
  }

  private void requireState(String act, ModelState... allowed) {
    if (!Set.of(allowed).contains(state)) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void checkReasonAndOrder(String reason, LocalDate on, Guards guards) {
    // A single act's request was checked for a reason before; the lines of a list are checked here.
    ModelRule.REASON_MISSING.check(
        guards, (reason != null && !reason.isBlank()) || guards.failed(), "/reason");
    checkOrder(on, guards);
    guards.pass();
  }

  private void checkOrder(LocalDate on, Guards guards) {
    if (on.isBefore(lastActOn)) {
      guards.add(
          ModelRule.BEFORE_LAST_ACT
              .violated("/occurredOn", on, lastActOn)
              .comparing(on, lastActOn));
    }
  }

  private void done(LocalDate on, String reason) {
    lastActOn = on;
    lastReason = reason;
    raiseVersion();
  }

  /** Public from registration on, whatever became of it afterwards. */
  boolean isPublic() {
    return registeredOn != null;
  }

  ModelState state() {
    return state;
  }

  UUID ownerUnitId() {
    return ownerUnitId;
  }

  UUID registeringUnitId() {
    return registeringUnitId;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  String objective() {
    return objective;
  }

  String situation() {
    return situation;
  }

  String method() {
    return method;
  }

  String targetGroup() {
    return targetGroup;
  }

  String resources() {
    return resources;
  }

  /** Why it was returned, rejected, withdrawn or ended; private to the scope. */
  String lastReason() {
    return lastReason;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** The whole public state. */
  ModelData data() {
    return new ModelData(
        id(),
        version(),
        state,
        title,
        fieldCode,
        basicFieldCode,
        List.copyOf(otherFieldCodes),
        ownerUnitId,
        ownerKind,
        registeringUnitId,
        registeredLevel,
        provinceId,
        areaUnitId,
        startsOn,
        registeredOn,
        launchedOn,
        endedOn,
        withdrawnOn,
        rejectedOn,
        ledger());
  }

  /** Only a registered model has entries; for others the table is not asked. */
  private List<ModelData.Ledger> ledger() {
    return registeredOn == null
        ? List.of()
        : ledger.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                year ->
                    new ModelData.Ledger(
                        year.getKey(),
                        year.getValue().entry(),
                        year.getValue().registeredOn(),
                        year.getValue().number()))
            .toList();
  }
}
