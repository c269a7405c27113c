package vn.danvan.modelservice.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.units.Unit;

/** Stores units and finds them by their public properties. */
@ApplicationScoped
class OrgUnitRepository extends AggregateRepository<OrgUnit> {

  private static final String CRITERIA =
      """
      (:wanted::uuid[] IS NULL OR id = ANY(:wanted))
      AND (:parent::uuid IS NULL OR parent_id = :parent)
      AND (:level::text IS NULL OR level = :level)
      AND (:kind::text IS NULL OR kind = :kind)
      AND (:code::text IS NULL OR code = :code)
      AND (:statisticsCode::text IS NULL OR statistics_code = :statisticsCode)
      AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
      """;

  private final Jdbi jdbi;

  OrgUnitRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean existsCode(String code) {
    return count("code", code) > 0;
  }

  /**
   * Waits for whoever enters a part of the tree, and keeps others from it until the transaction
   * ends: what one enters, the next one finds.
   */
  void lockEntering() {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "entering-units"));
  }

  /** Those of the statistics office's codes that units hold on the day. */
  Set<String> heldStatisticsCodes(Collection<String> codes, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT statistics_code FROM org_unit
                    WHERE statistics_code = ANY(:codes)
                      AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                    """)
                .bind("codes", codes.toArray(String[]::new))
                .bind("on", on)
                .mapTo(String.class)
                .set());
  }

  /** Writes a part of many new units and forgets them, so that memory does not grow. */
  void addAll(Collection<OrgUnit> added) {
    persist(added);
    flush();
    getEntityManager().clear();
  }

  /** Locked in the order of their ids. */
  List<OrgUnit> lockAll(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** Whether the units of the province change by acts only. */
  boolean isByActs(UUID province) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM province_by_acts WHERE province_id = :province)")
                .bind("province", province)
                .mapTo(Boolean.class)
                .one());
  }

  void markByActs(Collection<UUID> provinces) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO province_by_acts (province_id) SELECT DISTINCT unnest(:provinces)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("provinces", provinces.toArray(UUID[]::new))
                .execute());
  }

  /** A unit's place in the list: sorted by name in Vietnamese order, then by id. */
  record Row(UUID id, String name) {}

  /** Those of the given units that the criteria find. */
  Set<UUID> matching(UnitFilter.Criteria criteria, Collection<UUID> ids) {
    return new HashSet<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM unit_period WHERE <criteria> AND id = ANY(:ids)")
                    .define("criteria", CRITERIA)
                    .bindMap(criteria.bindings())
                    .bind("ids", ids.toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list()));
  }

  Map<UUID, Unit> readAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::data));
  }

  /** One more row than the page holds, so that it is known whether there is a next one. */
  List<Row> list(UnitFilter.Criteria criteria, PageRequest page) {
    var after =
        page.first()
            ? List.of("", new UUID(0, 0).toString())
            : ChangeFeed.sortKey(page.after(), UnitService.LIST);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, name FROM unit_period
                    WHERE <criteria>
                      AND (:first OR (name COLLATE "vi-x-icu", id) > (:name COLLATE "vi-x-icu", :id::uuid))
                    ORDER BY name COLLATE "vi-x-icu", id LIMIT :limit
                    """)
                .define("criteria", CRITERIA)
                .bindMap(criteria.bindings())
                .bindMap(
                    Map.of(
                        "first",
                        page.first(),
                        "name",
                        after.get(0),
                        "id",
                        after.get(1),
                        "limit",
                        page.limit() + 1))
                .map((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("name")))
                .list());
  }
}
