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
 * A replication as answers show it.
 *
 * @param model the model that is replicated
 * @param sourceUnit that model's owner when this was planned
 * @param unit the unit that adopts it
 * @param plan the plan that it stands on
 * @param childModel the adopting unit's own model; for those whose scope holds the unit, to others
 *     once it is registered
 */
@Schema(name = "Replication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplicationView(
    UUID id,
    long version,
    ReplicationState state,
    UUID model,
    UnitRef sourceUnit,
    UnitRef unit,
    @Schema(examples = "COMMUNE") String level,
    @Schema(examples = "ECONOMY") String field,
    UUID plan,
    int year,
    UUID childModel,
    LocalDate plannedOn,
    LocalDate adoptedOn,
    LocalDate reviewedOn,
    ReplicationRating rating,
    LocalDate droppedOn,
    List<AllowedAction> allowedActions)
    implements Versioned, ReplicationListItem {

  static final ListFile<ReplicationView> FILE =
      ListFile.<ReplicationView>of("replications", "Nhân rộng")
          .text("Mã mô hình", ReplicationView::model)
          .text("Mã đơn vị có mô hình", replication -> UnitRef.codeOf(replication.sourceUnit()))
          .text("Mã đơn vị nhân rộng", replication -> UnitRef.codeOf(replication.unit()))
          .number("Năm", ReplicationView::year)
          .text("Tình trạng", ReplicationView::state)
          .date("Ngày lập kế hoạch", ReplicationView::plannedOn)
          .date("Ngày áp dụng", ReplicationView::adoptedOn)
          .date("Ngày đánh giá", ReplicationView::reviewedOn)
          .text("Xếp loại", ReplicationView::rating)
          .date("Ngày dừng", ReplicationView::droppedOn);

  static ReplicationView of(
      ReplicationData data, boolean showsChild, UnitTree tree, List<AllowedAction> actions) {
    return new ReplicationView(
        data.id(),
        data.version(),
        data.state(),
        data.modelId(),
        tree.ref(data.sourceUnitId()),
        tree.ref(data.unitId()),
        data.level(),
        data.fieldCode(),
        data.planId(),
        data.planYear(),
        showsChild ? data.childModelId() : null,
        data.plannedOn(),
        data.adoptedOn(),
        data.reviewedOn(),
        data.rating(),
        data.droppedOn(),
        actions);
  }
}
