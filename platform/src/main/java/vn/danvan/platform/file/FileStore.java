package vn.danvan.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Failures;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Brings what may be kept of an upload into the storage, checked, scanned, without metadata, and
 * gives it out again. Only so many come in at once, because each holds a connection to the database
 * while scanner and storage work.
 *
 * @see "docs/rules.md: R-ATT-02 (content), R-ATT-03 (names), R-ATT-04 (storage)"
 */
@ApplicationScoped
public class FileStore {

  private static final Logger LOG = Logger.getLogger(FileStore.class);

  /** Largest size of a file, in bytes. */
  public static final long MAX_SIZE = 20L * 1024 * 1024;

  private static final Phrase FILE_MISSING =
      new Phrase("Cần gửi tệp trong phần file.", "A file is needed in the part file.");

  private final FileStorage storage;
  private final FileScanner scanner;
  private final Semaphore places;

  FileStore(FileStorage storage, FileScanner scanner, FileSettings settings) {
    this.storage = storage;
    this.scanner = scanner;
    this.places = new Semaphore(settings.atOnce());
  }

  /**
   * Takes the part {@code file} of a form. When this returns, the file is durable under the id.
   *
   * @param upload null if there was none
   * @throws DomainException for every fault of the file, {@code overloaded}, {@code
   *     scanner-unavailable}, {@code storage-full}, {@code storage-unavailable}
   */
  public StoredFile take(UUID id, FileUpload upload) {
    requireFile(upload);
    return take(id, upload.uploadedFile(), upload.contentType(), upload.fileName());
  }

  /**
   * Takes a file from this machine's disk, where it stays. When this returns, the file is durable
   * under the id.
   *
   * @param declared media type that the sender names, or null
   * @param name as the sender gives it
   * @throws DomainException as of a form's part
   */
  public StoredFile take(UUID id, Path file, String declared, String name) {
    if (!places.tryAcquire()) {
      throw PlatformProblem.OVERLOADED.because();
    }
    try {
      requireSize(Files.size(file));
      return store(id, file, declared, FileName.of(name));
    } catch (IOException failure) {
      throw unavailable(id, failure);
    } finally {
      places.release();
    }
  }

  /**
   * The content of a file.
   *
   * @throws DomainException {@code storage-unavailable}, also if the content is missing
   */
  public InputStream open(UUID id) {
    try {
      return storage.open(id);
    } catch (IOException failure) {
      LOG.errorf("The content of file %s can't be read: %s", id, failure);
      throw FileProblem.STORAGE_UNAVAILABLE.because();
    }
  }

  private static void requireFile(FileUpload upload) {
    var guards = new Guards();
    guards.check(
        upload != null && upload.size() > 0, FileProblem.FILE, "required", null, FILE_MISSING);
    guards.pass();
    requireSize(upload.size());
  }

  private static void requireSize(long size) {
    if (size > MAX_SIZE) {
      throw PlatformProblem.BODY_TOO_LARGE.because().at(FileProblem.FILE);
    }
  }

  private StoredFile store(UUID id, Path file, String declared, FileName name) throws IOException {
    var type = FileCheck.check(file, declared, name);
    var scanned = scanner.scan(file);
    var stored = storage.put(id, out -> FileCheck.copy(type, file, out));
    return new StoredFile(name.as(type), type, stored.size(), stored.sha256(), scanned);
  }

  private static DomainException unavailable(UUID id, IOException failure) {
    LOG.errorf("File %s can't be stored: %s", id, failure);
    return Failures.isStorageFull(failure)
        ? PlatformProblem.STORAGE_FULL.because()
        : FileProblem.STORAGE_UNAVAILABLE.because();
  }
}
