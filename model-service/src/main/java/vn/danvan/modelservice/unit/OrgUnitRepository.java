package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores units and finds them by their public properties. */
@ApplicationScoped
class OrgUnitRepository extends AggregateRepository<OrgUnit> {

  private final Jdbi jdbi;

  OrgUnitRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean existsCode(String code) {
    return count("code", code) > 0;
  }

  /** A unit's place in the list: sorted by name in Vietnamese order, then by id. */
  record Row(UUID id, String name) {}

  /** One more row than the page holds, so that it is known whether there is a next one. */
  List<Row> list(UnitFilter.Criteria criteria, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, name FROM org_unit
                    WHERE (:parent::uuid IS NULL OR parent_id = :parent)
                      AND (:level::text IS NULL OR level = :level)
                      AND (:kind::text IS NULL OR kind = :kind)
                      AND (:code::text IS NULL OR code = :code)
                      AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                      AND (:first OR (name COLLATE "vi-x-icu", id) > (:name COLLATE "vi-x-icu", :id::uuid))
                    ORDER BY name COLLATE "vi-x-icu", id LIMIT :limit
                    """)
                .bindMap(criteria.bindings())
                .bindMap(
                    Map.of(
                        "first",
                        page.first(),
                        "name",
                        page.first() ? "" : page.after().get(0),
                        "id",
                        page.first() ? new UUID(0, 0).toString() : page.after().get(1),
                        "limit",
                        page.limit() + 1))
                .map((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("name")))
                .list());
  }
}
