package vn.danvan.modelservice.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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
 * Brings what may be kept of an upload into the storage: checked, scanned, without metadata. Only
 * so many at once, because each holds a connection to the database while scanner and storage work.
 *
 * @see "docs/rules.md: R-ATT-02 (content), R-ATT-03 (names), R-ATT-04 (storage)"
 */
@ApplicationScoped
class AttachmentIntake {

  private static final Logger LOG = Logger.getLogger(AttachmentIntake.class);
  private static final long MAX_SIZE = 20L * 1024 * 1024;
  private static final Phrase FILE_MISSING =
      new Phrase("Cần gửi tệp trong phần file.", "A file is needed in the part file.");

  private final AttachmentStorage storage;
  private final AttachmentScanner scanner;
  private final Semaphore places;

  AttachmentIntake(
      AttachmentStorage storage, AttachmentScanner scanner, AttachmentSettings settings) {
    this.storage = storage;
    this.scanner = scanner;
    this.places = new Semaphore(settings.atOnce());
  }

  /**
   * When this returns, the file is durable under the id.
   *
   * @param upload null if there was none
   * @throws DomainException for every fault of the file, {@code overloaded}, {@code
   *     scanner-unavailable}, {@code storage-full}, {@code storage-unavailable}
   */
  StoredFile take(UUID id, FileUpload upload) {
    requireFile(upload);
    if (!places.tryAcquire()) {
      throw PlatformProblem.OVERLOADED.because();
    }
    try {
      return store(id, upload);
    } catch (IOException failure) {
      throw unavailable(id, failure);
    } finally {
      places.release();
    }
  }

  private static void requireFile(FileUpload upload) {
    var guards = new Guards();
    guards.check(
        upload != null && upload.size() > 0,
        AttachmentProblem.FILE,
        "required",
        null,
        FILE_MISSING);
    guards.pass();
    if (upload.size() > MAX_SIZE) {
      throw PlatformProblem.BODY_TOO_LARGE.because().at(AttachmentProblem.FILE);
    }
  }

  private StoredFile store(UUID id, FileUpload upload) throws IOException {
    var file = upload.uploadedFile();
    var name = FileName.of(upload.fileName());
    var type = FileCheck.check(file, upload.contentType(), name);
    var scanned = scanner.scan(file);
    var stored = storage.put(id, out -> FileCheck.copy(type, file, out));
    return new StoredFile(name.as(type), type, stored.size(), stored.sha256(), scanned);
  }

  private static DomainException unavailable(UUID id, IOException failure) {
    LOG.errorf("Attachment %s can't be stored: %s", id, failure);
    return Failures.isStorageFull(failure)
        ? PlatformProblem.STORAGE_FULL.because()
        : AttachmentProblem.STORAGE_UNAVAILABLE.because();
  }
}
