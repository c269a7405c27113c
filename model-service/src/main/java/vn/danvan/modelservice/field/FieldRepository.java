package vn.danvan.modelservice.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.reference.ReferenceRepository;
import vn.danvan.platform.persistence.TransactionLock;

/** Stores fields. */
@ApplicationScoped
class FieldRepository extends ReferenceRepository<Field> {

  private final Jdbi jdbi;

  FieldRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Processes that start at the same time seed one after the other. */
  void lockForSeeding() {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "fields: seeding"));
  }
}
