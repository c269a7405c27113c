package vn.danvan.modelservice.replication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * An assessment of replicability as answers show it.
 *
 * @param unit the unit that assessed
 * @param unitKinds kinds of unit that it suits; empty: all
 */
@Schema(name = "ReplicationAssessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
    UUID id,
    long version,
    UUID model,
    UnitRef unit,
    boolean replicable,
    List<String> unitKinds,
    String results,
    String conditions,
    LocalDate assessedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static AssessmentView of(ReplicationAssessment assessment, UnitTree tree) {
    var data = assessment.data();
    return new AssessmentView(
        data.id(),
        data.version(),
        data.modelId(),
        tree.ref(data.unitId()),
        data.replicable(),
        data.unitKinds(),
        assessment.results(),
        assessment.conditions(),
        data.assessedOn(),
        List.of());
  }
}
