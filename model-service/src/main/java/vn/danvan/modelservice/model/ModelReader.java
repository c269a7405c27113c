package vn.danvan.modelservice.model;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitTree;

/**
 * Reads models that are only to be shown, by plain SQL: what Hibernate does around a row costs more
 * than all else of such a request, and a single model is read most of all. Commands load them by
 * {@link ModelRepository}.
 */
@ApplicationScoped
class ModelReader {

  /** The columns in the order in which {@link #model} and {@link #entry} take them. */
  private static final String WITH_LEDGER =
      """
      SELECT model.id, version, kind, state, title, field_code, basic_field_code, other_field_codes, owner_unit_id,
             owner_kind, owner_name, name_published_on, province_id, area_unit_id, starts_on, evaluates_on, lead_unit_id,
             cooperating_unit_ids, campaign_codes, directive_codes, latitude, longitude, objective, criteria, situation,
             method, target_group, forces, resources, milestones, outputs, sustainability, model.registering_unit_id,
             registered_level, created_on, last_act_on, model.registered_on, launched_on, ended_on, withdrawn_on,
             rejected_on, last_reason, created_at, weak_times,
             year, entry, entry.registered_on, number, number_key, entry.registering_unit_id, checked_on, progress,
             reviewed_on, rating
      FROM model LEFT JOIN ledger_entry entry ON entry.model_id = model.id
      WHERE model.id = ?
      """;

  private static final String IMPROVEMENTS =
      """
      SELECT weak_on, measure, due_on, plan, ended_on, outcome FROM improvement
      WHERE model_id = ? ORDER BY position
      """;

  private static final String SUMMARIES =
      """
      SELECT id, version, kind, state, title, field_code, owner_unit_id, owner_kind, registered_level, registered_on
      FROM model WHERE\s""";

  private final AgroalDataSource database;
  private final Jdbi jdbi;

  ModelReader(AgroalDataSource database, Jdbi jdbi) {
    this.database = database;
    this.jdbi = jdbi;
  }

  /** A row's columns one after the other. */
  private static final class Row {

    private final ResultSet row;
    private int column;

    private Row(ResultSet row) {
      this.row = row;
    }

    String text() throws SQLException {
      return row.getString(++column);
    }

    <E extends Enum<E>> E value(Class<E> type) throws SQLException {
      var name = text();
      return name == null ? null : Enum.valueOf(type, name);
    }

    long number() throws SQLException {
      return row.getLong(++column);
    }

    boolean next() throws SQLException {
      return row.next();
    }

    boolean wasNull() throws SQLException {
      return row.wasNull();
    }

    BigDecimal decimal() throws SQLException {
      return row.getBigDecimal(++column);
    }

    UUID id() throws SQLException {
      return row.getObject(++column, UUID.class);
    }

    LocalDate day() throws SQLException {
      return row.getObject(++column, LocalDate.class);
    }

    Instant instant() throws SQLException {
      return row.getObject(++column, OffsetDateTime.class).toInstant();
    }

    List<String> texts() throws SQLException {
      return List.of((String[]) row.getArray(++column).getArray());
    }

    List<UUID> ids() throws SQLException {
      return List.of((UUID[]) row.getArray(++column).getArray());
    }
  }

  /**
   * The model with its ledger, without former owners.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}
   */
  Model read(UUID id) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(WITH_LEDGER)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw PlatformProblem.UNKNOWN.because();
        }
        var row = new Row(rows);
        var model = model(row);
        var weak = row.number() > 0;
        model.ledger = Ledger.of(years(row), weak ? improvements(connection, id) : List.of());
        return model;
      }
    } catch (SQLException failure) {
      throw new UnableToExecuteStatementException(failure, null);
    }
  }

  private static Model model(Row row) throws SQLException {
    var model = new Model(row.id(), row.number());
    model.kind = row.value(ModelKind.class);
    model.state = row.value(ModelState.class);
    model.title = row.text();
    model.fieldCode = row.text();
    model.basicFieldCode = row.text();
    model.otherFieldCodes = row.texts();
    model.ownerUnitId = row.id();
    model.ownerKind = row.value(OwnerKind.class);
    model.ownerName = row.text();
    model.namePublishedOn = row.day();
    model.provinceId = row.id();
    model.areaUnitId = row.id();
    model.startsOn = row.day();
    model.evaluatesOn = row.day();
    model.leadUnitId = row.id();
    model.cooperatingUnitIds = row.ids();
    model.campaignCodes = row.texts();
    model.directiveCodes = row.texts();
    model.point = point(row.decimal(), row.decimal());
    model.description =
        new Description(
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text());
    model.registeringUnitId = row.id();
    model.registeredLevel = row.text();
    model.createdOn = row.day();
    model.lastActOn = row.day();
    model.registeredOn = row.day();
    model.launchedOn = row.day();
    model.endedOn = row.day();
    model.withdrawnOn = row.day();
    model.rejectedOn = row.day();
    model.lastReason = row.text();
    model.createdAt = row.instant();
    return model;
  }

  private static GeoPoint point(BigDecimal latitude, BigDecimal longitude) {
    return latitude == null ? null : new GeoPoint(latitude, longitude);
  }

  /** The years beside the model, which stands in every row. */
  private static Map<Integer, LedgerEntry> years(Row row) throws SQLException {
    var years = new HashMap<Integer, LedgerEntry>();
    int behindModel = row.column;
    do {
      row.column = behindModel;
      int year = (int) row.number();
      if (!row.wasNull()) {
        years.put(year, entry(row));
      }
    } while (row.next());
    return years;
  }

  private static LedgerEntry entry(Row row) throws SQLException {
    return new LedgerEntry(
        row.value(LedgerEntry.Kind.class),
        row.day(),
        row.text(),
        row.text(),
        row.id(),
        row.day(),
        row.value(Progress.class),
        row.day(),
        row.value(Rating.class));
  }

  private static List<ImprovementEntry> improvements(Connection connection, UUID id)
      throws SQLException {
    try (var statement = connection.prepareStatement(IMPROVEMENTS)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        var improvements = new ArrayList<ImprovementEntry>();
        while (rows.next()) {
          var row = new Row(rows);
          improvements.add(
              new ImprovementEntry(
                  row.day(),
                  row.value(ImprovementMeasure.class),
                  row.day(),
                  row.text(),
                  row.day(),
                  row.value(ImprovementOutcome.class)));
        }
        return improvements;
      }
    }
  }

  /**
   * The newest models first, in short.
   *
   * @param before id of the last model seen; null from the start
   * @param limit how many to read
   */
  List<ModelSummary> summaries(ModelCriteria criteria, UUID before, int limit, UnitTree tree) {
    Map<String, Object> bindings = criteria.bindings();
    bindings.put("limit", limit);
    if (before != null) {
      bindings.put("before", before);
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SUMMARIES
                        + criteria.where()
                        + (before == null ? "" : " AND model.id < :before")
                        + " ORDER BY id DESC LIMIT :limit")
                .bindMap(bindings)
                .map((row, _) -> summary(new Row(row), tree))
                .list());
  }

  private static ModelSummary summary(Row row, UnitTree tree) throws SQLException {
    return new ModelSummary(
        row.id(),
        row.number(),
        row.value(ModelKind.class),
        row.value(ModelState.class),
        row.text(),
        row.text(),
        tree.ref(row.id()),
        row.value(OwnerKind.class),
        row.text(),
        row.day());
  }
}
