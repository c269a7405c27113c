package vn.danvan.reportingservice.report;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** A report: its figures, how they come about, and the records behind each. */
interface Report {

  String name();

  List<Figure> figures();

  /** What rows may be about; the first is the default. */
  List<By> groupings();

  /** The level that a question names picks entries; a report may take it otherwise. */
  default boolean filtersByLevel() {
    return true;
  }

  /** Whether the question may name a campaign or a directive that the models are linked to. */
  default boolean filtersByLinks() {
    return false;
  }

  /** What the report expects of units; empty where it expects nothing. */
  default List<Expectation> expectations() {
    return List.of();
  }

  /** How every unit stands of which it is expected. */
  default List<Expectation.Stand> stands(
      Handle handle, Question question, Expectation expectation, RecordReader records) {
    return expectation.stands(handle, question, records);
  }

  Content compute(Handle handle, Question question);

  /**
   * The records behind a figure, in the order of their sort keys.
   *
   * @param after sort key of the last record seen; empty at the beginning
   * @param limit at most so many
   */
  List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit);
}
