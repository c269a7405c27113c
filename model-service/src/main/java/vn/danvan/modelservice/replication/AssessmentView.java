package vn.danvan.modelservice.replication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
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

  static final ListFile<AssessmentView> FILE =
      ListFile.<AssessmentView>of("replication-assessments", "Đánh giá nhân rộng")
          .text("Mã mô hình", AssessmentView::model)
          .text("Mã đơn vị đánh giá", assessment -> UnitRef.codeOf(assessment.unit()))
          .text("Nhân rộng được", assessment -> assessment.replicable() ? "Có" : "Không")
          .texts("Loại đơn vị phù hợp", AssessmentView::unitKinds)
          .text("Căn cứ kết quả", AssessmentView::results)
          .text("Điều kiện", AssessmentView::conditions)
          .date("Ngày đánh giá", AssessmentView::assessedOn);

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
