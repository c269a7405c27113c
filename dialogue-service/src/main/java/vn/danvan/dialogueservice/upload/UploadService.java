package vn.danvan.dialogueservice.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.file.FileStore;
import vn.danvan.platform.persistence.AfterCommit;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.VietnamTime;

/**
 * Takes photos in parts, so that a phone that was cut off goes on where it was. Who sends them is
 * not known: the random id is what permits to go on.
 *
 * @see "docs/rules.md: R-REC-22 (photos), R-ATT-02 (content)"
 */
@ApplicationScoped
class UploadService {

  private static final int AT_ONCE = 100;

  private final Uploads uploads;
  private final UploadParts parts;
  private final FileStore files;
  private final RequestValidator validator;
  private final VietnamTime time;
  private final AfterCommit afterCommit;
  private final Duration kept;

  /**
   * @param kept how long an upload waits to be named in a submission
   */
  UploadService(
      Uploads uploads,
      UploadParts parts,
      FileStore files,
      RequestValidator validator,
      VietnamTime time,
      AfterCommit afterCommit,
      @ConfigProperty(name = "danvan.uploads.kept") Duration kept) {
    this.uploads = uploads;
    this.parts = parts;
    this.files = files;
    this.validator = validator;
    this.time = time;
    this.afterCommit = afterCommit;
    this.kept = kept;
  }

  UploadView announce(UploadRequest request) {
    validator.check(request).pass();
    var id = UUID.randomUUID();
    uploads.announce(id, request.mediaType(), request.size());
    return new UploadView(id, request.mediaType(), request.size(), 0, false);
  }

  UploadView read(UUID id) {
    return uploads.find(id, false).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /**
   * Takes the next part; the last one makes it whole, and it is checked then.
   *
   * @param offset where the part begins
   */
  UploadView add(UUID id, String offset, FileUpload part) {
    var upload = uploads.find(id, true).orElseThrow(PlatformProblem.UNKNOWN::because);
    var from = offset == null ? null : Parameters.number("offset", offset);
    if (from == null) {
      throw Parameters.invalid("offset", "");
    }
    if (part == null || part.size() == 0) {
      throw Parameters.invalid("file", "");
    }
    if (from != upload.received() || upload.complete()) {
      throw UploadProblem.OTHER_OFFSET.because(upload.received());
    }
    var received = upload.received() + part.size();
    if (received > upload.size()) {
      throw UploadProblem.TOO_MUCH.because();
    }
    parts.write(id, upload.received(), part.uploadedFile());
    uploads.received(id, received);
    var complete = received == upload.size();
    if (complete) {
      take(upload, parts.file(id));
    }
    return new UploadView(id, upload.mediaType(), upload.size(), received, complete);
  }

  /** The content is durable in the storage before its row says so; the parts go after that. */
  private void take(UploadView upload, Path file) {
    uploads.taken(upload.id(), files.take(upload.id(), file, upload.mediaType(), "photo"));
    afterCommit.run(() -> parts.delete(upload.id()));
  }

  /**
   * Forgets uploads that nobody named in time.
   *
   * @return how many uploads were forgotten
   */
  int forgetAbandoned() {
    var before = time.now().minus(kept);
    var forgotten = 0;
    while (true) {
      List<UUID> more =
          QuarkusTransaction.requiringNew().call(() -> uploads.forgetAbandoned(before, AT_ONCE));
      more.forEach(parts::delete);
      forgotten += more.size();
      if (more.size() < AT_ONCE) {
        return forgotten;
      }
    }
  }
}
