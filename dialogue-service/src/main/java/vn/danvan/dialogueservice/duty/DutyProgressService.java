package vn.danvan.dialogueservice.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;

/**
 * Keeps duties telling how they stand: when a dialogue of their unit is held, when a year of theirs
 * is over, and when their unit is closed.
 *
 * @see "docs/rules.md: R-DUT-03 (what fulfils a duty), R-DUT-06 (closed units)"
 */
@ApplicationScoped
public class DutyProgressService implements EventConsumer {

  private static final int AT_ONCE = 100;

  /** A year is over on the first of January, a duty on the day after its last one. */
  private static final String DUE =
      """
      SELECT id FROM dialogue_duty
      WHERE (settled_on < date_trunc('year', :today::date)::date AND valid_from < :today AND (valid_to IS NULL OR settled_on <= valid_to))
         OR (settled_on <= valid_to AND valid_to < :today)
      ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
      """;

  private static final String TO_REMIND_OF =
      """
      SELECT id FROM dialogue_duty
      WHERE next_due_on BETWEEN :today AND :today::date + %d AND reminded_for IS DISTINCT FROM next_due_on
      ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
      """;

  private final DutyRepository duties;
  private final HeldDialogues held;
  private final Journal journal;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final int remindDays;

  /**
   * @param remindDays how many days before a dialogue is due that is short a duty reminds of it
   */
  DutyProgressService(
      DutyRepository duties,
      HeldDialogues held,
      Journal journal,
      VietnamTime time,
      Jdbi jdbi,
      @ConfigProperty(name = "danvan.duty.remind-days", defaultValue = "60") int remindDays) {
    this.duties = duties;
    this.held = held;
    this.journal = journal;
    this.time = time;
    this.jdbi = jdbi;
    this.remindDays = remindDays;
  }

  /**
   * A dialogue was held; its row is written already.
   *
   * @param hosts all units that held it
   */
  public void dialogueHeld(Collection<UUID> hosts, Occurrence occurrence) {
    var facts = new ArrayList<Journal.Fact>();
    for (var duty : duties.holdOf(hosts)) {
      if (duty.covers(occurrence.on())) {
        facts.add(new Journal.Fact(duty.progress(held, time.today()), plain(occurrence)));
      }
    }
    record(facts);
  }

  /** The note goes with the dialogue itself. */
  private static Occurrence plain(Occurrence occurrence) {
    return new Occurrence(occurrence.on(), occurrence.late(), null, occurrence.onBehalfOf());
  }

  /**
   * Tells of everything that is over and was not told yet. May run at any time and in any process.
   *
   * @return how many duties told
   */
  @ActivateRequestContext
  int settleDue() {
    return tellAll(DUE, (duty, today) -> duty.settle(held, today));
  }

  /**
   * Reminds of every dialogue that is short and due soon, once for each day by which one is due.
   *
   * @return how many duties reminded
   * @see "docs/rules.md: R-DUT-07 (reminders)"
   */
  @ActivateRequestContext
  int remindDue() {
    return tellAll(TO_REMIND_OF.formatted(remindDays), (duty, today) -> duty.remind(held, today));
  }

  private int tellAll(String which, BiFunction<DialogueDuty, LocalDate, DutyEvent> act) {
    var told = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(() -> tellSome(which, act));
      told += more;
      if (more < AT_ONCE) {
        return told;
      }
    }
  }

  private int tellSome(String which, BiFunction<DialogueDuty, LocalDate, DutyEvent> act) {
    if (!lead()) {
      return 0;
    }
    var today = time.today();
    var facts = new ArrayList<Journal.Fact>();
    for (var id : due(which, today)) {
      facts.add(new Journal.Fact(act.apply(duties.require(id), today), Occurrence.on(today)));
    }
    record(facts);
    return facts.size();
  }

  private boolean lead() {
    return jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "settling duties"));
  }

  private List<UUID> due(String which, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(which)
                .bind("today", today)
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
  }

  @Override
  public Set<String> topics() {
    return Set.of("units");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.UnitSucceeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(event -> follow(event.data(Unit.class)));
  }

  /** With its unit a duty ends; who took over owes what is laid down for it. */
  void follow(Unit closed) {
    if (closed.validTo() == null) {
      return;
    }
    var facts = new ArrayList<Journal.Fact>();
    for (var duty : duties.holdOf(List.of(closed.id()))) {
      if (duty.state() == DutyState.IN_FORCE
          && !duty.validFrom().isAfter(closed.validTo())
          && (duty.validTo() == null || duty.validTo().isAfter(closed.validTo()))) {
        var ended = duty.end(closed.validTo(), held, time.today(), new Guards());
        facts.add(new Journal.Fact(ended, Occurrence.on(closed.validTo())));
      }
    }
    record(facts);
  }

  private void record(List<Journal.Fact> facts) {
    if (!facts.isEmpty()) {
      duties.flush();
      journal.appendAll(facts);
    }
  }
}
