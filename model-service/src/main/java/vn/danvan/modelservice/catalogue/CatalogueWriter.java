package vn.danvan.modelservice.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.text.Folding;

/** Brings the catalogue one batch of the journal further. */
final class CatalogueWriter {

  private static final int BATCH = 500;

  /** Public, and not taken back before its work began. */
  private static final String LISTED =
      """
      SELECT id, version, title, state, field_code, basic_field_code, owner_unit_id, owner_kind, province_id,
             area_unit_id, registered_level, registered_on,
             ARRAY(SELECT year FROM ledger_entry WHERE model_id = model.id ORDER BY year) AS years,
             campaign_codes, directive_codes
      FROM model WHERE id = ANY(:ids) AND registered_on IS NOT NULL AND state NOT IN ('WITHDRAWN', 'REJECTED')
      """;

  private static final String UPSERT =
      """
      INSERT INTO catalogue_entry (model_id, version, title, accented, tokens, state, field_code, basic_field_code,
                                   owner_unit_id, owner_kind, province_id, area_unit_id, registered_level,
                                   registered_on, years, campaign_codes, directive_codes)
      VALUES (:id, :version, :title, :accented, array_to_tsvector(:tokens), :state, :fieldCode, :basicFieldCode,
              :ownerUnitId, :ownerKind, :provinceId, :areaUnitId, :registeredLevel, :registeredOn, :years,
              :campaignCodes, :directiveCodes)
      ON CONFLICT (model_id) DO UPDATE SET
        version = excluded.version, title = excluded.title, accented = excluded.accented, tokens = excluded.tokens,
        state = excluded.state, field_code = excluded.field_code, basic_field_code = excluded.basic_field_code,
        owner_unit_id = excluded.owner_unit_id, owner_kind = excluded.owner_kind, province_id = excluded.province_id,
        area_unit_id = excluded.area_unit_id, registered_level = excluded.registered_level,
        registered_on = excluded.registered_on, years = excluded.years, campaign_codes = excluded.campaign_codes,
        directive_codes = excluded.directive_codes
      """;

  private CatalogueWriter() {}

  /** A model with what can be searched. */
  public record Row(
      UUID id,
      long version,
      String title,
      String state,
      String fieldCode,
      String basicFieldCode,
      UUID ownerUnitId,
      String ownerKind,
      UUID provinceId,
      UUID areaUnitId,
      String registeredLevel,
      LocalDate registeredOn,
      Integer[] years,
      String[] campaignCodes,
      String[] directiveCodes) {

    private static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          row.getString("title"),
          row.getString("state"),
          row.getString("field_code"),
          row.getString("basic_field_code"),
          row.getObject("owner_unit_id", UUID.class),
          row.getString("owner_kind"),
          row.getObject("province_id", UUID.class),
          row.getObject("area_unit_id", UUID.class),
          row.getString("registered_level"),
          row.getObject("registered_on", LocalDate.class),
          (Integer[]) row.getArray("years").getArray(),
          (String[]) row.getArray("campaign_codes").getArray(),
          (String[]) row.getArray("directive_codes").getArray());
    }

    /** Between spaces, so that a text found in it is made of whole syllables. */
    public String accented() {
      return " " + Folding.foldKeepingAccents(title) + " ";
    }

    public String[] tokens() {
      return Folding.syllablesAndPairs(title).toArray(String[]::new);
    }
  }

  /**
   * Takes the next changes over, in the caller's transaction; the models are written as they stand
   * now, so that a change may come twice.
   *
   * @return whether more may wait
   */
  static boolean takeNext(Handle handle) {
    record Change(UUID model, long position) {}
    var changes =
        handle
            .createQuery(
                """
                SELECT aggregate_type, aggregate_id, seal.position
                FROM journal_seal seal JOIN journal USING (seq)
                WHERE seal.position > (SELECT position FROM catalogue_position)
                ORDER BY seal.position LIMIT :limit
                """)
            .bind("limit", BATCH)
            .map(
                (row, _) ->
                    new Change(
                        row.getString("aggregate_type").equals("Model")
                            ? row.getObject("aggregate_id", UUID.class)
                            : null,
                        row.getLong("position")))
            .list();
    if (changes.isEmpty()) {
      return false;
    }
    var models = new HashSet<UUID>();
    changes.forEach(change -> models.add(change.model()));
    models.remove(null);
    write(handle, models.toArray(UUID[]::new));
    handle
        .createUpdate("UPDATE catalogue_position SET position = :position")
        .bind("position", changes.getLast().position())
        .execute();
    return changes.size() == BATCH;
  }

  private static void write(Handle handle, UUID[] models) {
    if (models.length == 0) {
      return;
    }
    List<Row> listed =
        handle.createQuery(LISTED).bind("ids", models).map((row, _) -> Row.of(row)).list();
    handle
        .createUpdate(
            "DELETE FROM catalogue_entry WHERE model_id = ANY(:ids) AND NOT model_id = ANY(:listed)")
        .bind("ids", models)
        .bind("listed", listed.stream().map(Row::id).toArray(UUID[]::new))
        .execute();
    if (!listed.isEmpty()) {
      var batch = handle.prepareBatch(UPSERT);
      listed.forEach(row -> batch.bindMethods(row).add());
      batch.execute();
    }
  }
}
