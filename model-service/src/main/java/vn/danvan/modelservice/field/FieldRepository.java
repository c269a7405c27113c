package vn.danvan.modelservice.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.reference.ReferenceRepository;

/** Stores fields. */
@ApplicationScoped
class FieldRepository extends ReferenceRepository<Field> {

  private static final String SEEDING = "fields: seeding";

  private final Jdbi jdbi;

  FieldRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Processes that start at the same time seed one after the other. */
  void lockForSeeding() {
    jdbi.useHandle(
        handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", SEEDING));
  }
}
