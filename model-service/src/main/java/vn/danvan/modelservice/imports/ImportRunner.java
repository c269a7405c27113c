package vn.danvan.modelservice.imports;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.table.TableSource;
import vn.danvan.platform.time.VietnamTime;

/**
 * Takes one file in: checks all of its rows without storing any, then goes through them again and
 * stores them in one transaction, in which the import ends too. Whatever stops it leaves nothing
 * behind, and it is begun anew.
 *
 * @see "docs/rules.md: R-IMP-01 (whole or not at all), R-IMP-04 (in the sender's name)"
 */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int MAX_ATTEMPTS = 3;
  private static final int ROWS_AT_ONCE = 500;

  private final ImportRepository imports;
  private final List<ImportTarget> targets;
  private final ImportSettings settings;
  private final CurrentCaller caller;
  private final VietnamTime time;

  ImportRunner(
      ImportRepository imports,
      @All List<ImportTarget> targets,
      ImportSettings settings,
      CurrentCaller caller,
      VietnamTime time) {
    this.imports = imports;
    this.targets = targets;
    this.settings = settings;
    this.caller = caller;
    this.time = time;
  }

  /** What makes the storing transaction roll back. */
  private static final class Refused extends RuntimeException {

    private final transient ImportOutcome outcome;

    Refused(ImportOutcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  @ActivateRequestContext
  public void run(FileImport file) {
    var target =
        targets.stream().filter(one -> one.name().equals(file.target())).findFirst().orElseThrow();
    if (file.attempts() >= MAX_ATTEMPTS) {
      LOG.errorf("Import %s failed %d times and is given up", file.id(), file.attempts());
      forget(file);
      finish(file, ImportState.FAILED, new ImportOutcome(target, _ -> {}));
      return;
    }
    caller.become(file.caller());
    imports.move(file.id(), ImportState.CHECKING);
    try {
      var content = restore(file);
      try {
        run(file, target, content);
      } finally {
        Files.deleteIfExists(content);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A process that was killed leaves the file behind. */
  private static void forget(FileImport file) {
    try {
      Files.deleteIfExists(path(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path path(FileImport file) {
    return Path.of(System.getProperty("java.io.tmpdir"), "danvan-import-" + file.id() + ".tmp");
  }

  /** Named by the import, so that what a killed process left is overwritten, then deleted. */
  private Path restore(FileImport file) throws IOException {
    var content = path(file);
    Files.deleteIfExists(content);
    try (var out =
        Channels.newOutputStream(
            Files.newByteChannel(
                content,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"))))) {
      imports.restore(file.id(), out);
    }
    return content;
  }

  private void run(FileImport file, ImportTarget target, Path content) throws IOException {
    var checked =
        pass(file, target, content, false, rows -> QuarkusTransaction.requiringNew().run(rows));
    if (checked.failed()) {
      finish(file, ImportState.REFUSED, checked);
    } else if (file.dryRun()) {
      finish(file, ImportState.CHECKED, checked);
    } else {
      imports.move(file.id(), ImportState.STORING);
      store(file, target, content);
    }
  }

  private void store(FileImport file, ImportTarget target, Path content) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) settings.storing().toSeconds())
          .run(
              () -> {
                imports.lockForStoring();
                var stored = passUnchecked(file, target, content);
                if (stored.failed()) {
                  throw new Refused(stored);
                }
                imports.finish(file, ImportState.DONE, stored, time.now());
              });
    } catch (Refused refused) {
      finish(file, ImportState.REFUSED, refused.outcome);
    }
  }

  private ImportOutcome passUnchecked(FileImport file, ImportTarget target, Path content) {
    try {
      return pass(file, target, content, true, Runnable::run);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Only for who waits: no import fails because its progress could not be told. */
  private void tell(FileImport file, int rows) {
    try {
      QuarkusTransaction.suspendingExisting().run(() -> imports.progress(file.id(), rows));
    } catch (RuntimeException failure) {
      LOG.debugf("The progress of import %s is not told: %s", file.id(), failure);
    }
  }

  /**
   * @param within runs each part of the work in a transaction
   */
  private ImportOutcome pass(
      FileImport file, ImportTarget target, Path content, boolean store, Consumer<Runnable> within)
      throws IOException {
    var outcome = new ImportOutcome(target, rows -> tell(file, rows));
    try (var source = TableSource.open(content, null, Imports.MAX_ROWS)) {
      var reader = RowReader.of(target.columns(), source.next());
      var intake = target.begin(store);
      var done = 0;
      while (true) {
        var rows = new ArrayList<ImportRow>(ROWS_AT_ONCE);
        while (rows.size() < ROWS_AT_ONCE) {
          var row = source.next();
          if (row == null) {
            break;
          }
          rows.add(reader.read(row));
        }
        if (rows.isEmpty()) {
          break;
        }
        within.accept(() -> intake.take(rows, outcome));
        done += rows.size();
        outcome.done(done);
      }
      within.accept(() -> intake.finish(outcome));
    } catch (DomainException refusal) {
      outcome.refuseFile(refusal.reasons());
    }
    return outcome;
  }

  private void finish(FileImport file, ImportState state, ImportOutcome outcome) {
    QuarkusTransaction.requiringNew().run(() -> imports.finish(file, state, outcome, time.now()));
  }
}
