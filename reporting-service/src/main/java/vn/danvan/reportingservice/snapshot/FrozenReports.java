package vn.danvan.reportingservice.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a snapshot freezes: the answers of reports. */
public interface FrozenReports {

  /**
   * What a report is asked; all but the first three may be null, as in a request for a report.
   *
   * @param unit id or code
   */
  record Question(
      String report,
      String unit,
      String period,
      String structure,
      String by,
      String field,
      String level) {}

  /**
   * An answer.
   *
   * @param complete whether nothing recorded up to {@code asOf} can be missing
   * @param broken ids of identities that do not hold
   * @param content the whole answer as canonical JSON
   */
  record Answer(
      UUID unitId,
      LocalDate from,
      LocalDate to,
      Instant asOf,
      boolean complete,
      List<String> broken,
      String content) {}

  /**
   * Asks a report, outside the caller's transaction.
   *
   * @param asOf null: everything applied
   * @throws vn.danvan.platform.problem.DomainException as a request for the report is refused
   */
  Answer answer(Question question, Instant asOf);

  /**
   * The content of an answer without small numbers of persons; the very same where there are none.
   *
   * @param content canonical JSON of an answer
   */
  String forEverybody(String content);
}
