package vn.danvan.modelservice.imports;

import java.util.List;

/** What the rows of a file become, and by whose leave. */
public interface ImportTarget {

  /** Names the sort of file among all. */
  String name();

  /** Vietnamese name of the sheet in templates and exports. */
  String sheet();

  /** Where imports of the sort are found. */
  String path();

  List<ImportColumn> columns();

  /** Key of the column that is named when a row as a whole is refused. */
  String mainColumn();

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden}
   */
  void requireMayImport();

  /**
   * Begins to go through a file, in the name of the caller who sent it.
   *
   * @param store whether what is taken in is stored too, or only checked
   */
  Intake begin(boolean store);

  /** Goes through one file, in transactions of its caller. */
  interface Intake {

    /** Takes in the next rows. */
    void take(List<ImportRow> rows, ImportOutcome outcome);

    /** After the last row. */
    default void finish(ImportOutcome outcome) {}
  }
}
