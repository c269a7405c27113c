package vn.danvan.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * Identity and version of an aggregate. One command is one event is version + 1, raised by the
 * aggregate itself.
 */
@MappedSuperclass
public abstract class Aggregate {

  @Id private UUID id;

  @Column(nullable = false)
  private long version;

  protected Aggregate() {}

  protected Aggregate(UUID id) {
    this.id = id;
  }

  /** As it was read beside Hibernate, to be shown. */
  protected Aggregate(UUID id, long version) {
    this.id = id;
    this.version = version;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** Called once by every act, before its event is made. */
  protected void raiseVersion() {
    version++;
  }
}
