package vn.danvan.modelservice.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.file.FileType;
import vn.danvan.platform.file.StoredFile;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;

/** A file that belongs to a model as evidence; its content lies in the storage under its id. */
@Entity
class Attachment extends Aggregate {

  private static final Phrase BEFORE_ATTACHED =
      new Phrase(
          "Ngày gỡ {0} trước ngày đính kèm {1}.",
          "The removal on {0} is before the attachment on {1}.");

  @Enumerated(EnumType.STRING)
  private AttachmentState state;

  private UUID modelId;
  private UUID unitId;
  private String fileName;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private long size;
  private String sha256;
  private boolean scanned;
  private LocalDate attachedOn;
  private Instant attachedAt;
  private LocalDate removedOn;
  private String removalReason;

  protected Attachment() {}

  /**
   * Attaches a stored file to a model.
   *
   * @param unitId the unit that attaches it, or for which it is attached
   */
  Attachment(UUID id, UUID modelId, UUID unitId, StoredFile file, LocalDate on, Instant now) {
    super(id);
    state = AttachmentState.ATTACHED;
    this.modelId = modelId;
    this.unitId = unitId;
    fileName = file.fileName();
    type = file.type();
    size = file.size();
    sha256 = file.sha256();
    scanned = file.scanned();
    attachedOn = on;
    attachedAt = now;
    raiseVersion();
  }

  /**
   * Takes the file away; its content goes with it.
   *
   * @param on day of the fact (Vietnam), not before the file was attached
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} the second time
   * @see "docs/rules.md: R-ATT-05 (removal)"
   */
  AttachmentEvent remove(String reason, LocalDate on, Guards guards) {
    if (state == AttachmentState.REMOVED) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("removal", state);
    }
    guards.check(
        !on.isBefore(attachedOn),
        "/occurredOn",
        "before-attached",
        "R-ATT-05",
        BEFORE_ATTACHED,
        on,
        attachedOn);
    guards.pass();
    state = AttachmentState.REMOVED;
    removedOn = on;
    removalReason = reason;
    raiseVersion();
    return new AttachmentEvent.AttachmentRemoved(data());
  }

  AttachmentData data() {
    return new AttachmentData(
        id(),
        version(),
        state.name(),
        modelId,
        unitId,
        type.mediaType(),
        size,
        sha256,
        scanned,
        attachedOn,
        removedOn);
  }

  AttachmentState state() {
    return state;
  }

  UUID modelId() {
    return modelId;
  }

  UUID unitId() {
    return unitId;
  }

  String fileName() {
    return fileName;
  }

  FileType type() {
    return type;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256;
  }

  Instant attachedAt() {
    return attachedAt;
  }

  String removalReason() {
    return removalReason;
  }
}
