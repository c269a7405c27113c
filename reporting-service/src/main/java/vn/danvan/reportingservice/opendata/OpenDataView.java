package vn.danvan.reportingservice.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A dataset of a year.
 *
 * @param schema where its columns are described
 * @param asOf what was recorded later is not in it
 * @param complete whether nothing recorded up to then can be missing
 * @param rows the unit as a whole (TOTAL), the units directly below it (BELOW), and what belongs to
 *     none of these (OWN)
 */
@Schema(name = "OpenDataset")
public record OpenDataView(
    @Schema(examples = "dialogues") String dataset,
    String title,
    String licence,
    String schema,
    int year,
    Instant asOf,
    boolean complete,
    List<Row> rows) {

  /**
   * Figures of a unit.
   *
   * @param figures null where hidden
   * @param hidden names of the figures about persons that are hidden here
   */
  @Schema(name = "OpenDataRow")
  public record Row(
      UnitRef unit,
      String level,
      @Schema(examples = "BELOW") String part,
      @Schema(examples = "{\"held\": 12, \"participants\": null}") Map<String, Long> figures,
      List<String> hidden) {}

  /**
   * What there is.
   *
   * @param licence under which everybody may use it
   */
  @Schema(name = "OpenDataCatalogue")
  public record Catalogue(String licence, String note, List<Entry> datasets) {}

  /** A dataset that can be asked for. */
  @Schema(name = "OpenDataEntry")
  public record Entry(
      @Schema(examples = "dialogues") String name,
      String title,
      String href,
      String schema,
      List<String> figures) {}

  /**
   * Columns of the CSV file, as a Table Schema (specs.frictionlessdata.io).
   *
   * @param missingValues what stands where a figure is hidden
   */
  @Schema(name = "OpenDataSchema")
  public record TableSchema(
      String title,
      String licence,
      List<Field> fields,
      List<String> missingValues,
      List<String> primaryKey) {}

  /** A column. */
  @Schema(name = "OpenDataField")
  public record Field(String name, String type, String description) {}
}
