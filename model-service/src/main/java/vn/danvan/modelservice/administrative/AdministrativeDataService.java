package vn.danvan.modelservice.administrative;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Folding;

/**
 * Loads the administrative units that the service brings along: at the start where that is
 * configured, else when an admin asks for it. Loading them again changes nothing.
 *
 * @see "docs/rules.md: R-ADM-01 (a release replaces the one before)"
 */
@ApplicationScoped
class AdministrativeDataService {

  private static final Logger LOG = Logger.getLogger(AdministrativeDataService.class);

  private final Jdbi jdbi;
  private final AdministrativeConfiguration configuration;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;

  AdministrativeDataService(
      Jdbi jdbi,
      AdministrativeConfiguration configuration,
      Access access,
      RequestValidator validator,
      Preconditions preconditions) {
    this.jdbi = jdbi;
    this.configuration = configuration;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
  }

  /** Beside the start, which does not wait for it. */
  void atStart(@Observes @Priority(Migrations.PRIORITY + 200) StartupEvent start) {
    if (configuration.loadAtStart()) {
      Thread.ofVirtual().name("administrative-data").start(this::loadQuietly);
    }
  }

  private void loadQuietly() {
    try {
      QuarkusTransaction.requiringNew().run(() -> load(AdministrativeTables.read()));
    } catch (RuntimeException failure) {
      LOG.error("The administrative units were not loaded", failure);
    }
  }

  AdministrativeReleaseView load(LoadReleaseRequest request) {
    var guards = validator.check(request);
    access.require(Role.ADMIN);
    preconditions.match(release());
    var tables = AdministrativeTables.read();
    if (request.release() != null) {
      AdministrativeRule.RELEASE_NOT_AVAILABLE.check(
          guards, request.release() == tables.release(), "/release", tables.release());
    }
    guards.pass();
    load(tables);
    return view();
  }

  AdministrativeReleaseView view() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT number, known_from,
                           (SELECT count(*) FROM administrative_unit) AS units,
                           (SELECT count(*) FROM administrative_succession) AS successions
                    FROM administrative_release
                    """)
                .map(
                    (row, _) ->
                        new AdministrativeReleaseView(
                            row.getLong("number"),
                            AdministrativeTables.available(),
                            row.getObject("known_from", LocalDate.class),
                            row.getInt("units"),
                            row.getInt("successions")))
                .findOne()
                .orElseGet(
                    () ->
                        new AdministrativeReleaseView(
                            0, AdministrativeTables.available(), null, 0, 0)));
  }

  /** Number of the loaded release; 0 before the first. */
  long release() {
    return jdbi.withHandle(AdministrativeDataService::release);
  }

  private static long release(Handle handle) {
    return handle
        .createQuery("SELECT number FROM administrative_release")
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Within a transaction; of several processes one loads and the others find it done. */
  void load(AdministrativeTables tables) {
    jdbi.useHandle(
        handle -> {
          TransactionLock.take(handle, "administrative release");
          if (release(handle) >= tables.release()) {
            return;
          }
          handle.execute("DELETE FROM administrative_succession");
          handle.execute("DELETE FROM administrative_unit");
          insertUnits(handle, tables.units());
          insertSuccessions(handle, tables.successions());
          handle
              .createUpdate(
                  """
                  INSERT INTO administrative_release (number, known_from) VALUES (:number, :knownFrom)
                  ON CONFLICT (only_one) DO UPDATE
                  SET number = excluded.number, known_from = excluded.known_from, loaded_at = now()
                  """)
              .bind("number", tables.release())
              .bind("knownFrom", tables.knownFrom())
              .execute();
          LOG.infof(
              "Administrative units, release %d: %d units, %d successions",
              tables.release(), tables.units().size(), tables.successions().size());
        });
  }

  private static void insertUnits(Handle handle, List<AdministrativeTables.Unit> units) {
    handle
        .createUpdate(
            """
            INSERT INTO administrative_unit
              (code, valid_from, valid_to, name, folded, kind, level, parent_code, province_code, other_code, act)
            SELECT code, valid_from::date, valid_to::date, name, folded, kind, level, parent, province, other, act
            FROM unnest(:code::text[], :validFrom::text[], :validTo::text[], :name::text[], :folded::text[],
                        :kind::text[], :level::text[], :parent::text[], :province::text[], :other::text[],
                        :act::text[])
              AS row (code, valid_from, valid_to, name, folded, kind, level, parent, province, other, act)
            """)
        .bind("code", column(units, AdministrativeTables.Unit::code))
        .bind("validFrom", column(units, AdministrativeTables.Unit::validFrom))
        .bind("validTo", column(units, AdministrativeTables.Unit::validTo))
        .bind("name", column(units, AdministrativeTables.Unit::name))
        .bind("folded", column(units, unit -> " " + Folding.fold(unit.name())))
        .bind("kind", column(units, AdministrativeTables.Unit::kind))
        .bind("level", column(units, AdministrativeTables.Unit::level))
        .bind("parent", column(units, AdministrativeTables.Unit::parent))
        .bind("province", column(units, AdministrativeTables.Unit::province))
        .bind("other", column(units, AdministrativeTables.Unit::otherCode))
        .bind("act", column(units, AdministrativeTables.Unit::act))
        .execute();
  }

  private static void insertSuccessions(
      Handle handle, List<AdministrativeTables.Succession> successions) {
    handle
        .createUpdate(
            """
            INSERT INTO administrative_succession (from_code, to_code, effective, share, act)
            SELECT from_code, to_code, effective::date, share, act
            FROM unnest(:from::text[], :to::text[], :effective::text[], :share::text[], :act::text[])
              AS row (from_code, to_code, effective, share, act)
            """)
        .bind("from", column(successions, AdministrativeTables.Succession::from))
        .bind("to", column(successions, AdministrativeTables.Succession::to))
        .bind("effective", column(successions, AdministrativeTables.Succession::effective))
        .bind("share", column(successions, AdministrativeTables.Succession::share))
        .bind("act", column(successions, AdministrativeTables.Succession::act))
        .execute();
  }

  private static <T> String[] column(List<T> rows, Function<T, Object> value) {
    return rows.stream()
        .map(row -> Objects.toString(value.apply(row), null))
        .toArray(String[]::new);
  }
}
