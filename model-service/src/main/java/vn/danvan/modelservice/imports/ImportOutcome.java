package vn.danvan.modelservice.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import vn.danvan.platform.problem.Violation;

/** What became of the rows of a file so far. */
public final class ImportOutcome {

  /** More are counted, but not kept. */
  static final int KEPT_FAULTS = 5_000;

  private final List<ImportColumn> columns;
  private final ImportColumn main;
  private final IntConsumer progress;
  private final List<Fault> kept = new ArrayList<>();
  private int faults;
  private int created;
  private int existing;

  ImportOutcome(ImportTarget target, IntConsumer progress) {
    this.columns = target.columns();
    this.main =
        columns.stream().filter(one -> one.key().equals(target.mainColumn())).findFirst().get();
    this.progress = progress;
  }

  /**
   * What is wrong with a row.
   *
   * @param row its number; 0 for the whole file
   * @param heading of the column
   */
  record Fault(int row, String heading, Violation reason) {}

  /** Refuses a row for what could not be read of it and for the given reasons. */
  public void refuse(ImportRow row, List<Violation> reasons) {
    row.faults().forEach(fault -> add(row.number(), fault));
    reasons.stream()
        .filter(reason -> row.faults().stream().noneMatch(fault -> coversSame(fault, reason)))
        .forEach(reason -> add(row.number(), reason));
  }

  /** What can't be read is missing too, which need not be said. */
  private static boolean coversSame(Violation fault, Violation reason) {
    return fault.pointer().equals(reason.pointer());
  }

  /** Refuses a row that says the same as an earlier one. */
  public void refuseRepeated(ImportRow row, int earlier) {
    refuse(row, List.of(ImportFault.DUPLICATE_ROW.at(main.pointer(), earlier)));
  }

  /** Refuses a row with the code of something that the caller does not know. */
  public void refuseUnknown(ImportRow row, String pointer) {
    refuse(row, List.of(ImportFault.UNKNOWN_ROW.at(pointer)));
  }

  void refuseFile(List<Violation> reasons) {
    reasons.forEach(reason -> add(0, reason));
  }

  private void add(int row, Violation reason) {
    faults++;
    if (kept.size() < KEPT_FAULTS) {
      var column = row == 0 ? null : column(reason.pointer());
      kept.add(
          new Fault(
              row, column == null ? "" : column.heading(), row == 0 ? reason : below(row, reason)));
    }
  }

  /** A row that is refused as a whole is refused for what its main column says. */
  private Violation below(int row, Violation reason) {
    return reason.below("/rows/" + row + (reason.pointer().isEmpty() ? main.pointer() : ""));
  }

  /** The column of the member, of the list or of the object that the pointer names. */
  private ImportColumn column(String pointer) {
    return columns.stream()
        .filter(column -> pointer.equals(column.pointer()))
        .findFirst()
        .or(
            () ->
                columns.stream()
                    .filter(
                        column ->
                            pointer.startsWith(column.pointer() + "/")
                                || column.pointer().startsWith(pointer + "/"))
                    .filter(_ -> !pointer.isEmpty())
                    .findFirst())
        .orElse(main);
  }

  /** A row became something new. */
  public void create() {
    created++;
  }

  /** A row says what is there already, and is left alone. */
  public void leaveAlone() {
    existing++;
  }

  /**
   * @param rows how many are done
   */
  public void done(int rows) {
    progress.accept(rows);
  }

  boolean failed() {
    return faults > 0;
  }

  int faults() {
    return faults;
  }

  List<Fault> kept() {
    return kept;
  }

  int created() {
    return created;
  }

  int existing() {
    return existing;
  }
}
