package vn.danvan.modelservice.imports;

import java.time.Instant;
import java.util.UUID;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.table.TableFormat;

/**
 * A file that was received to be imported.
 *
 * @param target sort of what its rows become
 * @param sha256 of the file, hexadecimal
 * @param caller in whose name it is imported
 * @param attempts how often it was begun; a restart begins it anew
 * @param rowsDone of the state that it is in
 * @param created how many rows became something new
 * @param existing how many rows say what was there already
 * @param repeats the import of the same file that was done before; null without one
 */
record FileImport(
    UUID id,
    long version,
    String target,
    ImportState state,
    boolean dryRun,
    TableFormat format,
    String sha256,
    Caller caller,
    int attempts,
    int rowsTotal,
    int rowsDone,
    int created,
    int existing,
    int faults,
    UUID repeats,
    Instant receivedAt,
    Instant finishedAt) {

  static FileImport received(
      UUID id,
      String target,
      boolean dryRun,
      TableFormat format,
      String sha256,
      Caller caller,
      int rowsTotal,
      Instant now) {
    return new FileImport(
        id,
        1,
        target,
        ImportState.RECEIVED,
        dryRun,
        format,
        sha256,
        caller,
        0,
        rowsTotal,
        0,
        0,
        0,
        0,
        null,
        now,
        null);
  }

  /** The same of a file that was imported before: it adds nothing. */
  FileImport repeating(UUID earlier, Instant now) {
    return new FileImport(
        id,
        version,
        target,
        ImportState.DONE,
        dryRun,
        format,
        sha256,
        caller,
        attempts,
        rowsTotal,
        rowsTotal,
        0,
        rowsTotal,
        0,
        earlier,
        receivedAt,
        now);
  }
}
