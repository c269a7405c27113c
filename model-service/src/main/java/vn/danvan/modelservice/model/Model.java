package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.model.LedgerEntry.Kind.CARRIED_OVER;
import static vn.danvan.modelservice.model.LedgerEntry.Kind.NEW;
import static vn.danvan.modelservice.model.ModelState.*;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.field.FieldData;
import vn.danvan.modelservice.model.ReviewRequest.ImprovementPlan;
import vn.danvan.modelservice.reference.Reference;
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
class Model extends ModelRecord {

  protected Model() {}

  private Model(UUID id) {
    super(id);
  }

  /** One that was read to be shown; whatever is done to it is not stored. */
  Model(UUID id, long version) {
    super(id, version);
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
    content.check(owner.provinceId(), on, guards);
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
    content.check(provinceId, on, guards);
    guards.pass();
    write(content);
    done(on, lastReason);
    return new ModelEvent.ModelRevised(data());
  }

  private void write(ModelContent content) {
    kind = content.kind() == null ? ModelKind.MODEL : content.kind();
    title = content.title();
    fieldCode = content.field().code();
    basicFieldCode = content.field().basicFieldCode();
    otherFieldCodes = new ArrayList<>(content.otherFields().stream().map(FieldData::code).toList());
    ownerKind = content.ownerKind();
    if (ownerKind == OwnerKind.COLLECTIVE || content.ownerName() != null) {
      ownerName = content.ownerName();
    }
    areaUnitId = content.areaUnitId();
    startsOn = content.startsOn();
    complete(content.completion());
  }

  private void complete(Completion content) {
    evaluatesOn = content.evaluatesOn();
    leadUnitId = content.leadUnitId();
    cooperatingUnitIds = new ArrayList<>(content.cooperatingUnitIds());
    campaignCodes = codes(content.campaigns());
    directiveCodes = codes(content.directives());
    point = content.point();
    description = content.description();
  }

  private static List<String> codes(List<Reference> references) {
    return new ArrayList<>(references.stream().map(Reference::code).toList());
  }

  /**
   * Puts the model before its registering body.
   *
   * @param body the body that registers the owner's models on the day
   * @param needed what the province asks for, beside what every submission needs
   * @see "docs/rules.md: R-MOD-02 (registering body), R-MOD-01 (needed to submit), R-MOD-09"
   */
  ModelEvent submit(Optional<Unit> body, Set<ModelMember> needed, LocalDate on, Guards guards) {
    requireState("submission", DRAFT, RETURNED);
    checkOrder(on, guards);
    missing(needed).forEach(member -> guards.add(member.missing()));
    ModelRule.NO_REGISTERING_BODY.check(guards, body.isPresent(), "");
    guards.pass();
    registeringUnitId = body.orElseThrow().id();
    state = SUBMITTED;
    done(on, null);
    return new ModelEvent.ModelSubmitted(data());
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
    ledger.enter(year, LedgerEntry.entered(NEW, on, number, registeringUnitId));
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
   * Completes what a registered model says of itself. Title, fields, owner, area and start stay:
   * they were registered.
   *
   * @see "docs/rules.md: R-MOD-19 (completing), R-MOD-17 (campaigns, directives), R-MOD-09"
   */
  ModelEvent complete(Completion content, LocalDate on, Guards guards) {
    requireState("completion", REGISTERED, ACTIVE, NEEDS_IMPROVEMENT);
    checkOrder(on, guards);
    content.check(provinceId, startsOn, on, guards);
    guards.pass();
    complete(content);
    done(on, lastReason);
    return new ModelEvent.ModelCompleted(data());
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
   * Enters a model that goes on in the ledger of a further year.
   *
   * @param number unique per registering body and year, which the caller has checked
   * @param year the year of the day or the next one, and after the last one in the ledger
   * @see "docs/rules.md: R-MOD-13 (carried over), R-MOD-03 (number), R-MOD-09"
   */
  ModelEvent carryOver(String number, int year, LocalDate on, Guards guards) {
    requireState("carry-over", REGISTERED, ACTIVE, NEEDS_IMPROVEMENT);
    checkOrder(on, guards);
    ModelRule.YEAR_NOT_OPEN.check(
        guards, year == on.getYear() || year == on.getYear() + 1, "/year");
    ModelRule.YEAR_PASSED.check(guards, year > ledger.lastYear(), "/year", ledger.lastYear());
    guards.pass();
    ledger.enter(year, LedgerEntry.entered(CARRIED_OVER, on, number, registeringUnitId));
    done(on, lastReason);
    return new ModelEvent.ModelCarriedOver(data());
  }

  /**
   * Records the mid-year check of the year of the day.
   *
   * @see "docs/rules.md: R-MOD-14 (once a year, in the ledger), R-MOD-09"
   */
  ModelEvent check(Progress progress, LocalDate on, Guards guards) {
    requireState("check", ACTIVE, NEEDS_IMPROVEMENT);
    checkOrder(on, guards);
    var entry = requireEntry(on.getYear(), "/occurredOn", guards);
    ModelRule.ALREADY_CHECKED.check(
        guards,
        entry.isEmpty() || entry.get().checkedOn() == null,
        "/occurredOn",
        Integer.toString(on.getYear()));
    guards.pass();
    ledger.check(on.getYear(), progress, on);
    done(on, lastReason);
    return new ModelEvent.ModelChecked(data());
  }

  /**
   * Records the review of a year. A weak model needs improvement from then on, by a measure and
   * until a deadline; one that passes is active, whatever it was before.
   *
   * @param year the year of the day or the one before
   * @param plan for a weak model, null for others
   * @see "docs/rules.md: R-MOD-14 (once a year, in the ledger), R-MOD-16 (weak models), R-MOD-09"
   */
  ModelEvent review(int year, Rating rating, ImprovementPlan plan, LocalDate on, Guards guards) {
    requireState("review", ACTIVE, NEEDS_IMPROVEMENT);
    checkOrder(on, guards);
    ModelRule.REVIEW_YEAR.check(guards, year == on.getYear() || year == on.getYear() - 1, "/year");
    var entry = requireEntry(year, "/year", guards);
    ModelRule.ALREADY_REVIEWED.check(
        guards,
        entry.isEmpty() || entry.get().reviewedOn() == null,
        "/year",
        Integer.toString(year));
    ImprovementEntry.check(rating, plan, on, guards);
    guards.pass();
    ledger.review(year, rating, on);
    if (rating.isPassed()) {
      ledger.settle(ImprovementOutcome.IMPROVED, on);
      state = ACTIVE;
    } else {
      ledger.settle(ImprovementOutcome.STILL_WEAK, on);
      ledger.decide(ImprovementEntry.decided(on, plan.measure(), plan.dueOn(), plan.plan()));
      state = NEEDS_IMPROVEMENT;
    }
    done(on, lastReason);
    return new ModelEvent.ModelReviewed(data());
  }

  private Optional<LedgerEntry> requireEntry(int year, String pointer, Guards guards) {
    var entry = ledger.of(year);
    ModelRule.NOT_IN_LEDGER.check(guards, entry.isPresent(), pointer, Integer.toString(year));
    return entry;
  }

  /**
   * Finds a weak model improved, without waiting for the next year's review.
   *
   * @param rating of the review that it passed
   * @see "docs/rules.md: R-MOD-16 (weak models), R-MOD-09"
   */
  ModelEvent improve(Rating rating, LocalDate on, Guards guards) {
    requireState("improvement", NEEDS_IMPROVEMENT);
    checkOrder(on, guards);
    ModelRule.STILL_WEAK.check(guards, rating != Rating.WEAK, "/rating");
    guards.pass();
    ledger.settle(ImprovementOutcome.IMPROVED, on);
    state = ACTIVE;
    done(on, lastReason);
    return new ModelEvent.ModelImproved(data());
  }

  /**
   * Ends the model's work.
   *
   * @see "docs/rules.md: R-MOD-06 (reason), R-MOD-09"
   */
  ModelEvent end(String reason, LocalDate on, Guards guards) {
    requireState("end", ACTIVE, NEEDS_IMPROVEMENT);
    checkReasonAndOrder(reason, on, guards);
    ledger.settle(ImprovementOutcome.ENDED, on);
    state = ENDED;
    endedOn = on;
    done(on, reason);
    return new ModelEvent.ModelEnded(data());
  }

  /**
   * Lets everybody see an individual owner's name, which no event carries all the same.
   *
   * @see "docs/rules.md: R-MOD-11 (owner's name), R-MOD-09"
   */
  ModelEvent publishName(LocalDate on, Guards guards) {
    requireState("name-publication", REGISTERED, ACTIVE, NEEDS_IMPROVEMENT, ENDED);
    checkOrder(on, guards);
    ModelRule.NO_NAME_TO_PUBLISH.check(guards, ownerName != null, "");
    guards.pass();
    namePublishedOn = on;
    done(on, lastReason);
    return new ModelEvent.ModelOwnerNamePublished(data());
  }

  /**
   * Passes the model to the unit that takes over from its owner; its level and ledger stay as they
   * are. It is no act of the owner, so that it may come before the day of the last one.
   *
   * @param body the body that registers the new owner's models
   * @param on first day of the new owner
   * @see "docs/rules.md: R-UNI-10 (models of closed units)"
   */
  ModelEvent transferOwner(Unit owner, Optional<Unit> body, LocalDate on) {
    requireState("transfer", DRAFT, SUBMITTED, RETURNED, REGISTERED, ACTIVE, NEEDS_IMPROVEMENT);
    if (!owner.id().equals(ownerUnitId)) {
      formerOwners.add(ownerUnitId, on.minusDays(1));
      ownerUnitId = owner.id();
      provinceId = owner.provinceId();
    }
    if (state == SUBMITTED) {
      registeringUnitId = body.map(Unit::id).orElse(registeringUnitId);
    }
    raiseVersion();
    return new ModelEvent.ModelTransferred(data());
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
}
