package vn.danvan.modelservice.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores fields. */
@ApplicationScoped
class FieldRepository extends AggregateRepository<Field> {

  private static final String SEEDING = "fields: seeding";

  private final Jdbi jdbi;

  FieldRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Field> findCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** Fields in the order of their codes, after a code. */
  List<Field> after(String code, int limit) {
    return find("code > ?1 order by code", code).page(0, limit).list();
  }

  /** Processes that start at the same time seed one after the other. */
  void lockForSeeding() {
    jdbi.useHandle(
        handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", SEEDING));
  }
}
