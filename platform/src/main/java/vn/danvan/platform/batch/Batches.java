package vn.danvan.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.idempotency.DryRun;
import vn.danvan.platform.journal.DomainEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.Problem;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.time.Occurrence;

/**
 * Runs the rows of a batch in the transaction of the call: all of them or none. A dry run goes the
 * same way and is then rolled back.
 */
@ApplicationScoped
public class Batches {

  public static final int MAX_ROWS = 500;

  private static final Phrase ROWS =
      new Phrase("Cần từ 1 đến {0} dòng.", "1 to {0} rows are needed.");
  private static final Phrase REFERENCE =
      new Phrase(
          "clientReference phải có và không được trùng.",
          "clientReference is needed and must not repeat.");

  private final DryRun trial;
  private final Language language;
  private final Journal journal;

  public Batches(DryRun trial, Language language, Journal journal) {
    this.trial = trial;
    this.language = language;
    this.journal = journal;
  }

  /** What a row created. */
  public record Created(UUID id, long version) {}

  /** A new aggregate that is not stored yet, with the fact that made it. */
  public record Draft<A extends Aggregate>(A aggregate, Journal.Fact fact) {

    public Draft(A aggregate, DomainEvent event, Occurrence occurrence) {
      this(aggregate, new Journal.Fact(event, occurrence));
    }
  }

  /**
   * What the rows name, each once and no more than a batch may have: to be loaded before it runs.
   *
   * @param rows as requested, null and its like among them; how many there may be is said by {@link
   *     #run}
   */
  public static <R, T> List<T> named(List<R> rows, Function<? super R, T> name) {
    return rows == null
        ? List.of()
        : rows.stream()
            .filter(Objects::nonNull)
            .map(name)
            .filter(Objects::nonNull)
            .distinct()
            .limit(MAX_ROWS)
            .toList();
  }

  /**
   * Stores what the rows make, with one round trip for the aggregates and one for the journal.
   *
   * @param drafting makes one row's aggregate, or refuses
   * @throws DomainException as {@link #run} does
   */
  public <R extends BatchRow, A extends Aggregate> BatchAnswer store(
      List<R> rows,
      boolean dryRun,
      AggregateRepository<A> repository,
      Function<R, Draft<A>> drafting) {
    var drafts = new ArrayList<Draft<A>>();
    var answer =
        run(
            rows,
            dryRun,
            row -> {
              var draft = drafting.apply(row);
              drafts.add(draft);
              return new Created(draft.aggregate().id(), draft.aggregate().version());
            });
    if (!dryRun) {
      repository.persist(drafts.stream().map(Draft::aggregate));
      repository.flush();
      journal.appendAll(drafts.stream().map(Draft::fact).toList());
    }
    return answer;
  }

  /**
   * @param creation creates one row's aggregate, or refuses
   * @throws DomainException (422) naming every failed row by {@code /rows/<index>/...}, unless it
   *     is a dry run; {@code reference-not-yet-known} (409) if that is all that is wrong
   */
  public <R extends BatchRow> BatchAnswer run(
      List<R> rows, boolean dryRun, Function<R, Created> creation) {
    var shape = new Guards();
    var count = rows == null ? 0 : rows.size();
    shape.check(count >= 1 && count <= MAX_ROWS, "/rows", "size", null, ROWS, MAX_ROWS);
    shape.pass();
    var references = new HashSet<String>();
    var results = new ArrayList<BatchAnswer.Result>(count);
    var failures = new Guards();
    for (int i = 0; i < count; i++) {
      results.add(row(rows.get(i), "/rows/" + i, references, creation, failures));
    }
    if (dryRun) {
      trial.request();
      return new BatchAnswer(results.stream().map(Batches::withoutId).toList());
    }
    refuse(failures);
    return new BatchAnswer(results);
  }

  /** Where only news of another service is missing, the whole batch may be tried again (409). */
  private static void refuse(Guards failures) {
    var notYetKnown = PlatformProblem.REFERENCE_NOT_YET_KNOWN;
    var reasons = failures.violations();
    if (failures.failed()
        && reasons.stream().allMatch(reason -> reason.code().equals(notYetKnown.slug()))) {
      throw new DomainException(notYetKnown, reasons.getFirst().arguments(), reasons);
    }
    failures.pass();
  }

  private <R extends BatchRow> BatchAnswer.Result row(
      R row,
      String pointer,
      HashSet<String> references,
      Function<R, Created> creation,
      Guards failures) {
    var reference = row == null ? null : row.clientReference();
    try {
      if (reference == null || reference.isBlank() || !references.add(reference)) {
        throw new Guards()
            .add(Violation.of("/clientReference", "required", null, REFERENCE))
            .refusal();
      }
      var created = creation.apply(row);
      return new BatchAnswer.Result(
          reference, BatchAnswer.Status.CREATED, created.id(), created.version(), List.of());
    } catch (DomainException refusal) {
      var reasons = refusal.reasons().stream().map(reason -> reason.below(pointer)).toList();
      reasons.forEach(failures::add);
      var errors =
          reasons.stream().map(reason -> Problem.Error.of(reason, language.preferred())).toList();
      return new BatchAnswer.Result(reference, BatchAnswer.Status.INVALID, null, null, errors);
    }
  }

  private static BatchAnswer.Result withoutId(BatchAnswer.Result result) {
    return result.status() == BatchAnswer.Status.CREATED
        ? new BatchAnswer.Result(
            result.clientReference(), BatchAnswer.Status.VALID, null, null, List.of())
        : result;
  }
}
