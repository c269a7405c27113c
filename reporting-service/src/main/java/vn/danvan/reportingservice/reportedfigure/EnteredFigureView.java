package vn.danvan.reportingservice.reportedfigure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A reported figure as answers show it.
 *
 * @param from first day of its period
 * @param to last day of its period, included
 */
@Schema(name = "EnteredFigure")
record EnteredFigureView(
    UUID id,
    long version,
    @Schema(examples = "ENTERED") String state,
    UnitRef unit,
    String report,
    String metric,
    LocalDate from,
    LocalDate to,
    long value,
    @Schema(examples = "AT_LEAST") String qualifier,
    String sourceDocument,
    LocalDate sourceDate,
    LocalDate enteredOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static EnteredFigureView of(
      ReportedFigure figure, UnitTree tree, List<AllowedAction> allowedActions) {
    var data = figure.data();
    return new EnteredFigureView(
        data.id(),
        data.version(),
        data.state(),
        tree.ref(data.unitId()),
        data.report(),
        data.metric(),
        data.firstDay(),
        data.lastDay(),
        data.value(),
        data.qualifier(),
        figure.sourceDocument(),
        data.sourceDate(),
        figure.enteredOn(),
        allowedActions);
  }
}
