package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A registration list as answers show it. */
@Schema(name = "RegistrationList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationListView(
    UUID id,
    long version,
    @Schema(examples = "05-DS/HU") String documentNumber,
    LocalDate documentDate,
    UnitRef registeringUnit,
    int year,
    LocalDate decidedOn,
    List<Line> lines,
    List<AllowedAction> allowedActions)
    implements Versioned {

  /**
   * A line.
   *
   * @param number null unless the model was registered
   * @param version the model's version after the decision
   */
  @Schema(name = "RegistrationListLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(UUID model, LineDecision decision, String number, long version) {}

  static RegistrationListView of(RegistrationList list, UnitTree tree) {
    return new RegistrationListView(
        list.id(),
        list.version(),
        list.documentNumber(),
        list.documentDate(),
        tree.ref(list.registeringUnitId()),
        list.year(),
        list.decidedOn(),
        list.lines().stream()
            .map(
                line ->
                    new Line(line.modelId(), line.decision(), line.number(), line.modelVersion()))
            .toList(),
        List.of());
  }
}
