package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A file came for a dossier. Journaled only, and never with its name, which may be a person's. */
record DossierFileAdded(Data file) implements DomainEvent {

  /**
   * What is journaled of it.
   *
   * @param size in bytes, of what is stored
   * @param sha256 of what is stored
   * @param scanned whether a scanner looked for malware
   */
  public record Data(
      UUID id,
      long version,
      UUID nominationId,
      String mediaType,
      long size,
      String sha256,
      boolean scanned,
      LocalDate addedOn) {}

  @Override
  public String type() {
    return "vn.danvan.DossierFileAdded";
  }

  @Override
  public String aggregate() {
    return DossierFile.TYPE;
  }

  @Override
  public String topic() {
    return null;
  }

  @Override
  public UUID subject() {
    return file.id();
  }

  @Override
  public long version() {
    return file.version();
  }

  @Override
  public Object data() {
    return file;
  }
}
