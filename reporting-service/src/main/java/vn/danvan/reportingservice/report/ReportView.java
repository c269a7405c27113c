package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Revalidated;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.reportingservice.reconciliation.OwnerRemark;

/**
 * A report's answer. The same question with the same {@code asOf} gets the same bytes once it is
 * complete.
 *
 * @param period as it was asked for
 * @param from its first day
 * @param to its last day
 * @param asOf what was recorded later does not count
 * @param watermarks per topic up to when it is complete here; null: not known yet
 * @param complete whether nothing recorded up to {@code asOf} can be missing
 * @param by what rows are about
 * @param totals figures of the unit with everything below it
 * @param rows figures of each; a row begins with what it is about. Lists of models name the first
 *     5,000: the total counts all, and all open as records
 * @param missing expected units that have not considered any model
 * @param reported figures that arrived as totals; shown beside counted ones, never added
 * @param comparison the totals beside those of another period; missing unless asked for
 * @param hidden figures about persons whose total is null because small numbers of them are not for
 *     everybody; a row names its own in {@code hidden}. Missing where nothing is hidden
 * @param reconciliation that events of the unit's subtree are not held as their owners have them;
 *     missing where they are
 */
@Schema(name = "Report")
public record ReportView(
    String report,
    UnitRef unit,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    Map<String, Instant> watermarks,
    boolean complete,
    Structure structure,
    String by,
    @Schema(examples = "{\"registered\": 746}") Map<String, Object> totals,
    List<Map<String, Object>> rows,
    List<MissingUnit> missing,
    List<Identity> identities,
    List<ReportedFigureView> reported,
    @JsonInclude(JsonInclude.Include.NON_NULL) Comparison comparison,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hidden,
    @JsonInclude(JsonInclude.Include.NON_NULL) OwnerRemark reconciliation)
    implements Revalidated {

  public ReportView {
    // Missing where it was frozen.
    hidden = hidden == null ? List.of() : hidden;
  }

  /** The same with a remark on what it rests on. */
  ReportView remarking(OwnerRemark remark) {
    return new ReportView(
        report,
        unit,
        period,
        from,
        to,
        asOf,
        watermarks,
        complete,
        structure,
        by,
        totals,
        rows,
        missing,
        identities,
        reported,
        comparison,
        hidden,
        remark);
  }
}
