package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.Guards;

/**
 * What a citizen asks for. From receipt on it has an owner, a due date and a class; who resolves it
 * can't close it.
 */
@Entity
class Recommendation extends TrackedRecommendation {

  /** Working days within which a lead unit may decline. */
  static final int DECLINE_DAYS = 3;

  /** Working days after supervision after which it closes by itself. */
  static final int CLOSING_DAYS = 10;

  /** Working days by which the due date may be put off. */
  static final int EXTENSION_DAYS = 15;

  /**
   * What is known at receipt.
   *
   * @param fieldCode null while it is not classified
   * @param dialogueId null unless it was taken down at a dialogue
   * @param on day of receipt (Vietnam time)
   */
  record Receipt(
      RecommendationSource source,
      RecommendationKind kind,
      String fieldCode,
      Complexity complexity,
      UUID dialogueId,
      UUID hostUnitId,
      UUID provinceId,
      LocalDate on) {}

  protected Recommendation() {}

  /**
   * A recommendation that its host owns from the day of receipt on.
   *
   * @param days counts the 15 (complex: 30) working days until it is due
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422)
   * @see "docs/rules.md: R-REC-01 (owner and due date from receipt), R-REC-02 (due date)"
   */
  Recommendation(UUID id, Receipt receipt, WorkDays days) {
    super(id);
    source = receipt.source();
    kind = receipt.kind();
    fieldCode = receipt.fieldCode();
    complexity = receipt.complexity();
    dialogueId = receipt.dialogueId();
    hostUnitId = receipt.hostUnitId();
    ownerUnitId = receipt.hostUnitId();
    provinceId = receipt.provinceId();
    receivedOn = receipt.on();
    lastActOn = receipt.on();
    dueOn = days.after(receivedOn, complexity.workingDays());
    cooperatingUnitIds = List.of();
    resolverUnitIds = List.of();
    resolutionClass = ResolutionClass.IN_PROGRESS;
  }

  /** Takes it down without an outcome yet. */
  RecommendationEvent receive(Guards guards) {
    guards.pass();
    state = RecommendationState.RECEIVED;
    raiseVersion();
    return new RecommendationEvent.RecommendationReceived(data());
  }

  /**
   * Takes it down on the sheet of a dialogue together with its first outcome: one command, one
   * event.
   *
   * @param on day of the outcome, at the dialogue or later
   * @see "docs/rules.md: R-REC-04 (complaints are routed out), R-REC-10 (answers)"
   */
  RecommendationEvent receive(SheetOutcome outcome, LocalDate on, Guards guards) {
    RecommendationProblem.BEFORE_DIALOGUE.unless(
        !on.isBefore(receivedOn), guards, "/occurredOn", on, receivedOn);
    RecommendationProblem.MUST_BE_FORWARDED.unless(
        !kind.hasLegalProcedure() || outcome instanceof SheetOutcome.Forwarded, guards, "/outcome");
    guards.pass();
    switch (outcome) {
      case SheetOutcome.AnsweredAtDialogue answered -> {
        leadUnitId = answered.leadUnitId() == null ? hostUnitId : answered.leadUnitId();
        ownerUnitId = leadUnitId;
        answeredOn = receivedOn;
        answerChannel = AnswerChannel.AT_DIALOGUE;
        answeredAtDialogue = true;
        state = RecommendationState.ANSWERED;
      }
      case SheetOutcome.Assigned assigned -> own(assigned.leadUnitId(), assigned.cooperating(), on);
      case SheetOutcome.Forwarded _ -> end(RecommendationState.FORWARDED, on);
      case SheetOutcome.Rejected _ -> end(RecommendationState.REJECTED, on);
    }
    done(on);
    return new RecommendationEvent.RecommendationReceived(data());
  }

  /**
   * Settles kind, field and complexity; a complex one is due 30 working days after receipt.
   *
   * @see "docs/rules.md: R-REC-02, R-REC-04 (complaints are routed out)"
   */
  RecommendationEvent classify(
      RecommendationKind newKind,
      String newField,
      Complexity newComplexity,
      WorkDays days,
      LocalDate on,
      Guards guards) {
    require(RecommendationAct.CLASSIFICATION);
    requireOrder(on, guards);
    RecommendationProblem.MUST_BE_FORWARDED.unless(
        !kind.hasLegalProcedure() && (newKind == null || !newKind.hasLegalProcedure()),
        guards,
        "/kind");
    guards.pass();
    kind = newKind;
    fieldCode = newField;
    complexity = newComplexity;
    dueOn = days.after(receivedOn, complexity.workingDays());
    state = RecommendationState.CLASSIFIED;
    done(on);
    return new RecommendationEvent.RecommendationClassified(data());
  }

  /**
   * Hands it to a lead unit, which owns it from now on; received date and due date stay.
   *
   * @see "docs/rules.md: R-REC-09 (one lead unit)"
   */
  RecommendationEvent assign(UUID lead, List<UUID> cooperating, LocalDate on, Guards guards) {
    require(RecommendationAct.ASSIGNMENT);
    requireOrder(on, guards);
    guards.pass();
    own(lead, cooperating, on);
    done(on);
    return new RecommendationEvent.RecommendationAssigned(data());
  }

  /** The lead unit takes it over. */
  RecommendationEvent accept(LocalDate on, Guards guards) {
    require(RecommendationAct.ACCEPTANCE);
    requireOrder(on, guards);
    guards.pass();
    state = RecommendationState.IN_PROGRESS;
    done(on);
    return new RecommendationEvent.RecommendationAccepted(data());
  }

  /**
   * The lead unit gives it back to the host, within 3 working days.
   *
   * @param host the host, or what took over the whole of it
   * @see "docs/rules.md: R-REC-07 (declining)"
   */
  RecommendationEvent decline(UUID host, WorkDays days, LocalDate on, Guards guards) {
    require(RecommendationAct.DECLINE);
    requireOrder(on, guards);
    var last = days.after(assignedOn, DECLINE_DAYS);
    RecommendationProblem.DECLINED_TOO_LATE.unless(!on.isAfter(last), guards, "/occurredOn", last);
    guards.pass();
    giveBack(host);
    state = RecommendationState.CLASSIFIED;
    done(on);
    return new RecommendationEvent.RecommendationDeclined(data());
  }

  /**
   * Records that the citizen got an answer. What is only classified can be answered on the spot
   * alone: at the dialogue, on its day, by the host.
   *
   * @param by the unit whose account acts, be it on behalf of the owner
   * @see "docs/rules.md: R-REC-10 (answers and resolutions)"
   */
  RecommendationEvent answer(UUID by, AnswerChannel channel, LocalDate on, Guards guards) {
    require(RecommendationAct.ANSWER);
    requireOrder(on, guards);
    var onTheSpot = state == RecommendationState.CLASSIFIED;
    if (onTheSpot || channel == AnswerChannel.AT_DIALOGUE) {
      RecommendationProblem.NOT_AT_DIALOGUE.unless(
          onTheSpot
              && channel == AnswerChannel.AT_DIALOGUE
              && source == RecommendationSource.DIALOGUE
              && on.equals(receivedOn),
          guards,
          "/channel",
          receivedOn);
    }
    guards.pass();
    if (onTheSpot) {
      leadUnitId = ownerUnitId;
      answeredAtDialogue = true;
    }
    keepResolver(by);
    answeredOn = on;
    answerChannel = channel;
    state = RecommendationState.ANSWERED;
    done(on);
    return new RecommendationEvent.RecommendationAnswered(data());
  }

  /**
   * Records what was done.
   *
   * @param by the unit whose account acts, be it on behalf of the lead unit
   * @param outcome DONE needs evidence, AWAITING_BUDGET the day of its roadmap
   * @param evidenced whether evidence is given
   * @see "docs/rules.md: R-REC-10 (answers and resolutions)"
   */
  RecommendationEvent resolve(
      UUID by,
      ResolutionClass outcome,
      boolean evidenced,
      LocalDate roadmap,
      LocalDate on,
      Guards guards) {
    require(RecommendationAct.RESOLUTION);
    requireOrder(on, guards);
    RecommendationProblem.EVIDENCE_NEEDED.unless(
        outcome != ResolutionClass.DONE || evidenced, guards, "/evidence");
    RecommendationProblem.ROADMAP_NEEDED.unless(
        (outcome != ResolutionClass.AWAITING_BUDGET || roadmap != null)
            && (roadmap == null || !roadmap.isBefore(on)),
        guards,
        "/roadmapOn");
    guards.pass();
    keepResolver(by);
    resolutionClass = outcome;
    roadmapOn = outcome == ResolutionClass.AWAITING_BUDGET ? roadmap : null;
    resolvedOn = on;
    state = RecommendationState.RESOLVED;
    done(on);
    return new RecommendationEvent.RecommendationResolved(data());
  }

  /**
   * Another body looks at the resolution: it passes, or it goes back to the host. A second round of
   * work gets no new due date.
   *
   * @param supervisor the body that looks at it, none that resolved it
   * @param host the host, or what took over the whole of it
   * @param at when it was recorded
   * @see "docs/rules.md: R-REC-05 (another body supervises)"
   */
  RecommendationEvent supervise(
      Supervision outcome,
      UUID supervisor,
      UUID host,
      WorkDays days,
      LocalDate on,
      Instant at,
      Guards guards) {
    require(RecommendationAct.SUPERVISION);
    requireOrder(on, guards);
    RecommendationProblem.SUPERVISED_BY_RESOLVER.unless(!isResolver(supervisor), guards, "");
    guards.pass();
    supervisorUnitId = supervisor;
    return switch (outcome) {
      case PASSED -> {
        supervisedOn = on;
        supervisedAt = at;
        closesOn = days.after(on, CLOSING_DAYS);
        state = RecommendationState.SUPERVISED;
        done(on);
        yield new RecommendationEvent.RecommendationSupervised(data());
      }
      case FAILED -> {
        startAnew(host, on);
        yield new RecommendationEvent.RecommendationReopened(data());
      }
    };
  }

  /**
   * The host closes what another unit resolved.
   *
   * @param by the unit whose account acts, be it on behalf of the host; none that resolved it
   * @see "docs/rules.md: R-REC-06 (who resolves does not close)"
   */
  RecommendationEvent close(UUID by, LocalDate on, Guards guards) {
    require(RecommendationAct.CLOSURE);
    requireOrder(on, guards);
    RecommendationProblem.CLOSED_BY_RESOLVER.unless(mayBeClosedBy(by), guards, "", closesOn);
    guards.pass();
    return closed(on);
  }

  /**
   * Closes by itself, 10 working days after supervision; that day is the day of the closure,
   * however late it is noticed.
   *
   * @see "docs/rules.md: R-REC-06 (who resolves does not close)"
   */
  RecommendationEvent closeWhenDue(LocalDate today) {
    require(RecommendationAct.CLOSURE);
    var guards = new Guards();
    RecommendationProblem.NOT_YET_DUE.unless(!closesOn.isAfter(today), guards, "", closesOn);
    guards.pass();
    return closed(closesOn);
  }

  private RecommendationEvent closed(LocalDate on) {
    closedOn = on;
    state = RecommendationState.CLOSED;
    done(on);
    return new RecommendationEvent.RecommendationClosed(data());
  }

  /**
   * Starts anew what was closed, for a new fact; it is due as if it were received on that day.
   *
   * @param host the host, or what took over the whole of it
   * @see "docs/rules.md: R-REC-12 (reopening)"
   */
  RecommendationEvent reopen(UUID host, WorkDays days, LocalDate on, Guards guards) {
    require(RecommendationAct.REOPENING);
    requireOrder(on, guards);
    RecommendationProblem.REOPENED_TOO_LATE.unless(
        !on.isAfter(reopenedBy()), guards, "/occurredOn", reopenedBy());
    guards.pass();
    dueOn = days.after(on, complexity.workingDays());
    countFrom(on);
    startAnew(host, on);
    return new RecommendationEvent.RecommendationReopened(data());
  }

  /**
   * Puts the due date off, once and while it has not passed.
   *
   * @param workingDays 1 to {@value #EXTENSION_DAYS}, counted from the due date
   * @see "docs/rules.md: R-REC-13 (extension)"
   */
  RecommendationEvent extend(int workingDays, WorkDays days, LocalDate on, Guards guards) {
    require(RecommendationAct.EXTENSION);
    requireOrder(on, guards);
    RecommendationProblem.EXTENDED_ALREADY.unless(extendedOn == null, guards, "", extendedOn);
    RecommendationProblem.EXTENDED_TOO_LATE.unless(
        !on.isAfter(dueOn), guards, "/occurredOn", dueOn);
    guards.pass();
    dueOn = days.after(dueOn, workingDays);
    putOff(workingDays, on);
    done(on);
    return new RecommendationEvent.RecommendationExtended(data());
  }

  /**
   * Ends what says the same as another one, which goes on; both stay received.
   *
   * @see "docs/rules.md: R-REC-14 (merging)"
   */
  RecommendationEvent merge(RecommendationRecord into, LocalDate on, Guards guards) {
    require(RecommendationAct.MERGER);
    requireOrder(on, guards);
    RecommendationProblem.NOT_MERGEABLE.unless(into.takesIn(this), guards, "/into");
    guards.pass();
    mergedIntoId = into.id();
    mergedOn = on;
    state = RecommendationState.MERGED;
    done(on);
    return new RecommendationEvent.RecommendationMerged(data());
  }

  /**
   * Routes it to the body that is competent.
   *
   * @param newKind what it turned out to be, or null
   * @see "docs/rules.md: R-REC-04 (complaints are routed out)"
   */
  RecommendationEvent forward(RecommendationKind newKind, LocalDate on, Guards guards) {
    require(RecommendationAct.FORWARDING);
    requireOrder(on, guards);
    guards.pass();
    kind = newKind == null ? kind : newKind;
    end(RecommendationState.FORWARDED, on);
    done(on);
    return new RecommendationEvent.RecommendationForwarded(data());
  }

  /** The head refuses it for a reason in law. */
  RecommendationEvent reject(LocalDate on, Guards guards) {
    require(RecommendationAct.REJECTION);
    requireOrder(on, guards);
    guards.pass();
    end(RecommendationState.REJECTED, on);
    done(on);
    return new RecommendationEvent.RecommendationRejected(data());
  }
}
