package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Lays duties down, replaces and ends them. */
@ApplicationScoped
class DutyService {

  private final DutyRepository duties;
  private final HeldDialogues held;
  private final DutyLimits limits;
  private final DutyRights rights;
  private final DutyReader reader;
  private final Journal journal;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final VietnamTime time;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Jdbi jdbi;

  DutyService(
      DutyRepository duties,
      HeldDialogues held,
      DutyLimits limits,
      DutyRights rights,
      DutyReader reader,
      Journal journal,
      UnitDirectory units,
      Occurrences occurrences,
      VietnamTime time,
      RequestValidator validator,
      Preconditions preconditions,
      Jdbi jdbi) {
    this.duties = duties;
    this.held = held;
    this.limits = limits;
    this.rights = rights;
    this.reader = reader;
    this.journal = journal;
    this.units = units;
    this.occurrences = occurrences;
    this.time = time;
    this.validator = validator;
    this.preconditions = preconditions;
    this.jdbi = jdbi;
  }

  DutyView establish(DutyRequests.Established body) {
    rights.requireClerk();
    var guards = validator.check(body);
    if (body.unit() == null || body.validFrom() == null) {
      throw guards.refusal();
    }
    var unit = units.require("/unit", body.unit());
    var behalf = rights.requireActingFor(unit.id(), body.onBehalfOf());
    var occurrence = occurrences.of(body, unit.id(), guards).onBehalfOf(behalf);
    DutyProblem.UNIT_NOT_VALID.unless(
        unit.isValid(body.validFrom()), guards, "/validFrom", unit.name(), body.validFrom());
    var then = unit.on(body.validFrom());
    var terms = terms(body, then.level(), guards);
    requireFree(unit.id(), null, body.validFrom(), body.validTo(), guards);
    var owner = new DialogueDuty.Owner(unit.id(), then.level(), then.provinceId(), body.head());
    var duty = new DialogueDuty(Ids.next(), owner, terms, body.validFrom(), body.validTo());
    var event = duty.establish(held, time.today(), guards);
    duties.save(duty);
    journal.append(event, occurrence);
    return reader.view(duty);
  }

  /** Answers the duty that follows. */
  DutyView replace(UUID id, DutyRequests.Replacement body) {
    var act = open(id, body);
    if (body.validFrom() == null) {
      throw act.guards().refusal();
    }
    var old = act.duty();
    var terms = terms(body, old.level(), act.guards());
    requireFree(old.unitId(), old.id(), body.validFrom(), body.validTo(), act.guards());
    var replaced = old.replace(body.validFrom(), held, time.today(), act.guards());
    duties.save(old);
    var next = old.successor(Ids.next(), terms, body.validFrom(), body.validTo());
    var established = next.establish(held, time.today(), act.guards());
    duties.save(next);
    journal.appendAll(
        List.of(
            new Journal.Fact(replaced, act.occurrence()),
            new Journal.Fact(established, act.occurrence())));
    return reader.view(next);
  }

  DutyView end(UUID id, DutyRequests.End body) {
    var act = open(id, body);
    if (body.validTo() == null) {
      throw act.guards().refusal();
    }
    var event = act.duty().end(body.validTo(), held, time.today(), act.guards());
    duties.save(act.duty());
    journal.append(event, act.occurrence());
    return reader.view(act.duty());
  }

  private record Opened(DialogueDuty duty, Guards guards, Occurrence occurrence) {}

  private <R extends Record & Act> Opened open(UUID id, R body) {
    rights.requireClerk();
    var guards = validator.check(body);
    var duty = duties.require(id);
    var behalf = rights.requireActingFor(duty.unitId(), body.onBehalfOf());
    preconditions.match(duty.version());
    var occurrence = occurrences.of(body, duty.unitId(), guards).onBehalfOf(behalf);
    return new Opened(duty, guards, occurrence);
  }

  /** The numbers as demanded, or those of the level; what is binding is the least. */
  private DutyTerms terms(DutyRequests.Demand body, String level, Guards guards) {
    var from = body.validFrom();
    var dialogues = limits.of(DutyLimits.Kind.DIALOGUES_A_YEAR, level, from);
    var days = limits.of(DutyLimits.Kind.RECEPTION_DAYS_A_MONTH, level, from);
    DutyProblem.NUMBER_NEEDED.unless(
        body.dialoguesAYear() != null || dialogues.isPresent(), guards, "/dialoguesAYear");
    DutyProblem.NUMBER_NEEDED.unless(
        body.receptionDaysAMonth() != null || days.isPresent(), guards, "/receptionDaysAMonth");
    if (body.receptionDaysAMonth() != null) {
      days.filter(DutyLimits.Limit::binding)
          .ifPresent(
              limit ->
                  DutyProblem.BELOW_LIMIT.unless(
                      body.receptionDaysAMonth() >= limit.number(),
                      guards,
                      "/receptionDaysAMonth",
                      limit.number(),
                      limit.source()));
    }
    return new DutyTerms(
        body.regulation(),
        number(body.dialoguesAYear(), dialogues),
        number(body.receptionDaysAMonth(), days),
        Boolean.TRUE.equals(body.deputiesAllowed()));
  }

  private static int number(Integer demanded, Optional<DutyLimits.Limit> limit) {
    return demanded == null ? limit.map(DutyLimits.Limit::number).orElse(0) : demanded;
  }

  /**
   * A dialogue does not say for which office it was held, so a unit has one duty at a time.
   *
   * @param except the duty that is being replaced, or null
   */
  private void requireFree(UUID unit, UUID except, LocalDate from, LocalDate to, Guards guards) {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "duty " + unit));
    duties
        .holdOf(List.of(unit))
        .forEach(
            other ->
                DutyProblem.OVERLAPS.unless(
                    other.id().equals(except)
                        || (to != null && to.isBefore(other.validFrom()))
                        || (other.validTo() != null && other.validTo().isBefore(from)),
                    guards,
                    "/validFrom",
                    other.validFrom()));
  }
}
