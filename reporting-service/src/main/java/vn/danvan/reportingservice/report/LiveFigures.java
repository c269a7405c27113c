package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.Sha256;
import vn.danvan.platform.units.UnitRef;

/**
 * The totals of a report at an instant, as they are told to those who watch it.
 *
 * @param asOf when they were found to be these
 * @param hidden figures about persons that are null because small numbers of them are not for
 *     everybody; missing where nothing is hidden
 */
@Schema(name = "LiveFigures")
public record LiveFigures(
    String report,
    UnitRef unit,
    String period,
    Instant asOf,
    @Schema(examples = "{\"registered\": 746}") Map<String, Object> totals,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hidden) {

  private static final int ID_DIGITS = 16;

  /** The same as long as the totals are. */
  String id() {
    return Sha256.hex(
            totals.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(";")))
        .substring(0, ID_DIGITS);
  }

  static LiveFigures of(ReportView view) {
    return new LiveFigures(
        view.report(), view.unit(), view.period(), view.asOf(), view.totals(), view.hidden());
  }
}
