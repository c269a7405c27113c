package vn.danvan.modelservice.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.PagedRows;
import vn.danvan.platform.table.TableAnswers;
import vn.danvan.platform.table.TableColumn;
import vn.danvan.platform.table.TableFormat;
import vn.danvan.platform.table.TableProblem;
import vn.danvan.platform.table.TableSource;
import vn.danvan.platform.text.Sha256;
import vn.danvan.platform.time.VietnamTime;

/**
 * Receives files to be imported and tells how far they are. What is wrong with a file as such is
 * refused at once; its rows are looked at afterwards.
 *
 * @see "docs/rules.md: R-IMP-01 (whole or not at all), R-IMP-02 (repeats), R-IMP-03 (files)"
 */
@ApplicationScoped
public class Imports {

  /** A file has no more rows. */
  public static final int MAX_ROWS = 10_000;

  private static final long MAX_SIZE = 20L * 1024 * 1024;
  private static final int SHOWN_FAULTS = 100;
  private static final int FAULTS_AT_ONCE = 500;
  private static final List<TableColumn> ERROR_COLUMNS =
      List.of(TableColumn.number("Dòng"), TableColumn.text("Cột"), TableColumn.text("Nguyên nhân"));

  private final ImportRepository imports;
  private final CurrentCaller caller;
  private final Language language;
  private final VietnamTime time;

  Imports(ImportRepository imports, CurrentCaller caller, Language language, VietnamTime time) {
    this.imports = imports;
    this.caller = caller;
    this.language = language;
    this.time = time;
  }

  /**
   * Receives a file, in the caller's transaction.
   *
   * @param dryRun {@code true} to have it checked only
   */
  public ImportView receive(ImportTarget target, FileUpload upload, String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    target.requireMayImport();
    requireFile(upload);
    try {
      var file = upload.uploadedFile();
      var shape = inspect(target, file, upload.fileName());
      var received =
          FileImport.received(
              Ids.next(),
              target.name(),
              dry,
              shape.format(),
              sha256(file),
              caller.require(),
              shape.rows(),
              time.now());
      return view(target, store(received, file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireFile(FileUpload upload) {
    if (upload == null || upload.size() == 0) {
      throw RowReader.refusal(List.of(ImportFault.REQUIRED.at(TableProblem.FILE)));
    }
    if (upload.size() > MAX_SIZE) {
      throw PlatformProblem.BODY_TOO_LARGE.because().at(TableProblem.FILE);
    }
  }

  private record Shape(TableFormat format, int rows) {}

  private static Shape inspect(ImportTarget target, Path file, String name) throws IOException {
    try (var source = TableSource.open(file, name, MAX_ROWS)) {
      RowReader.of(target.columns(), source.next());
      var rows = 0;
      while (source.next() != null) {
        rows++;
      }
      if (rows == 0) {
        throw RowReader.refusal(List.of(ImportFault.NO_ROWS.at(TableProblem.FILE)));
      }
      return new Shape(source.format(), rows);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (var content = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }
  }

  private FileImport store(FileImport received, Path file) throws IOException {
    var earlier = received.dryRun() ? null : imports.done(received).orElse(null);
    if (earlier != null) {
      var repeated = received.repeating(earlier, time.now());
      imports.add(repeated);
      return repeated;
    }
    imports.add(received);
    try (var content = Files.newInputStream(file)) {
      imports.keep(received.id(), content);
    }
    return received;
  }

  /** How far an import is; those of other units do not exist for the caller. */
  public ImportView read(ImportTarget target, UUID id) {
    return view(target, require(target, id));
  }

  private FileImport require(ImportTarget target, UUID id) {
    target.requireMayImport();
    var unit = caller.require().unit();
    return imports
        .find(id)
        .filter(file -> file.target().equals(target.name()))
        .filter(file -> Objects.equals(file.caller().unit(), unit))
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private ImportView view(ImportTarget target, FileImport file) {
    var kept =
        file.faults() == 0
            ? List.<ImportRepository.KeptFault>of()
            : imports.faults(file.id(), language.preferred(), 0, SHOWN_FAULTS);
    if (file.state() != ImportState.REFUSED) {
      return ImportView.of(file, null, null);
    }
    var title = ImportProblem.IMPORT_ERRORS.phrase().in(language.preferred());
    return ImportView.of(
        file,
        ImportView.problem(title, kept.stream().map(ImportRepository.KeptFault::error).toList()),
        target.path() + "/" + file.id() + "/errors");
  }

  /** Everything that is wrong with a file, as a file like it. */
  public RestResponse<InputStream> errors(ImportTarget target, UUID id, String format) {
    var file = require(target, id);
    if (file.state() != ImportState.REFUSED) {
      throw PlatformProblem.UNKNOWN.because();
    }
    var wanted = format == null ? file.format() : TableFormat.wanted(format);
    var title = target.name() + "-errors";
    return TableAnswers.file(wanted, title, "Lỗi", ERROR_COLUMNS, rows(file));
  }

  private Iterator<List<Object>> rows(FileImport file) {
    var read = new int[1];
    return new PagedRows<>(
        _ -> {
          var rows = new ArrayList<List<Object>>();
          for (var fault : imports.faults(file.id(), Locale.of("vi"), read[0], FAULTS_AT_ONCE)) {
            rows.add(
                Arrays.asList(
                    fault.row() == 0 ? null : fault.row(), fault.heading(), fault.message()));
          }
          if (rows.isEmpty() && read[0] < file.faults()) {
            var more = "Còn " + (file.faults() - read[0]) + " lỗi khác không liệt kê ở đây.";
            read[0] = file.faults();
            return List.of(Arrays.asList(null, "", more));
          }
          read[0] += rows.size();
          return rows;
        });
  }

  /** An empty file with the headings; as XLSX with a sheet that explains them. */
  public static RestResponse<InputStream> template(ImportTarget target, TableFormat format) {
    return TableAnswers.file(
        format,
        target.name() + "-template",
        target.sheet(),
        target.columns().stream().map(ImportColumn::described).toList(),
        Collections.emptyIterator());
  }

  /** A file that its template would take again. */
  public static RestResponse<InputStream> export(
      ImportTarget target, TableFormat format, Iterator<? extends List<?>> rows) {
    return TableAnswers.file(
        format,
        target.name(),
        target.sheet(),
        target.columns().stream().map(ImportColumn::plain).toList(),
        rows);
  }
}
