package vn.danvan.modelservice.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the tree of fields. */
@ApplicationScoped
class CatalogueFields {

  private final Jdbi jdbi;

  CatalogueFields(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Codes of a field and of all fields below it; empty if there is no such field. */
  List<String> withThoseBelow(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE below AS (
                      SELECT id, code FROM field WHERE code = :code
                      UNION SELECT field.id, field.code FROM field JOIN below ON field.parent_id = below.id)
                    SELECT code FROM below
                    """)
                .bind("code", code)
                .mapTo(String.class)
                .list());
  }
}
