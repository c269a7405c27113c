package vn.danvan.recognitionservice.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.file.FileType;
import vn.danvan.platform.file.StoredFile;
import vn.danvan.platform.persistence.Aggregate;

/** A signed file for a nomination's dossier; its content lies in the storage under its id. */
@Entity
@Table(name = "dossier_file")
class DossierFile extends Aggregate {

  static final String TYPE = "DossierFile";

  private UUID nominationId;
  private String fileName;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private long size;
  private String sha256;
  private boolean scanned;
  private LocalDate addedOn;

  protected DossierFile() {}

  /**
   * @param file what lies in the storage under the id
   */
  DossierFile(UUID id, UUID nomination, StoredFile file, LocalDate on) {
    super(id);
    nominationId = nomination;
    fileName = file.fileName();
    type = file.type();
    size = file.size();
    sha256 = file.sha256();
    scanned = file.scanned();
    addedOn = on;
    raiseVersion();
  }

  DossierFileAdded added() {
    return new DossierFileAdded(
        new DossierFileAdded.Data(
            id(), version(), nominationId, type.mediaType(), size, sha256, scanned, addedOn));
  }

  FileAnswers.Description description() {
    return new FileAnswers.Description(fileName, type.mediaType(), size, sha256);
  }

  UUID nominationId() {
    return nominationId;
  }

  String sha256() {
    return sha256;
  }

  boolean scanned() {
    return scanned;
  }
}
