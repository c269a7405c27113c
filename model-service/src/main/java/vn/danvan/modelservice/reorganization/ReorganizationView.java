package vn.danvan.modelservice.reorganization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitRef;

/**
 * What an act did, or in a dry run would do. Open nominations, dialogues and recommendations follow
 * their units in the services that own them.
 *
 * @param id null in a dry run
 * @param dryRun whether nothing was changed
 * @param changed units that were moved, renamed or became of another kind, or another province's
 * @param models models that passed to another owner
 * @param replications replications that passed to another unit
 * @param campaigns campaigns that became another province's
 * @param needsAssignment models whose new owner a person has to choose
 */
@Schema(name = "Reorganization")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReorganizationView(
    UUID id,
    long version,
    String actNumber,
    String issuer,
    LocalDate effectiveOn,
    boolean dryRun,
    List<UnitRef> opened,
    List<UnitRef> closed,
    List<UnitRef> changed,
    List<Succession> successions,
    List<MovedModel> models,
    List<MovedReplication> replications,
    List<MovedCampaign> campaigns,
    List<WaitingModel> needsAssignment,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<Summary> FILE =
      ListFile.<Summary>of("reorganizations", "Sắp xếp đơn vị")
          .text("Số văn bản", Summary::actNumber)
          .text("Cơ quan ban hành", Summary::issuer)
          .date("Ngày hiệu lực", Summary::effectiveOn)
          .number("Số đơn vị", Summary::units)
          .number("Mô hình đã chuyển", Summary::moved)
          .number("Mô hình chờ phân công", Summary::waiting);

  /** A unit took over the whole or a part of another. */
  @Schema(name = "ReorganizationSuccession")
  record Succession(UnitRef from, UnitRef to, Unit.Share share) {}

  /** A model passed to another owner; to the same one if only its registering body changed. */
  @Schema(name = "ReorganizationMovedModel")
  record MovedModel(UUID model, UnitRef from, UnitRef to) {}

  /** A replication passed to what took over the whole of its unit. */
  @Schema(name = "ReorganizationMovedReplication")
  record MovedReplication(UUID replication, UnitRef from, UnitRef to) {}

  /** A campaign passed to what took over the whole of its province. */
  @Schema(name = "ReorganizationMovedCampaign")
  record MovedCampaign(UUID campaign, UnitRef from, UnitRef to) {}

  /**
   * A model waits for its new owner.
   *
   * @param candidates what took over parts of its owner; empty: anything in the same area
   */
  @Schema(name = "ReorganizationWaitingModel")
  record WaitingModel(UUID model, UnitRef from, List<UnitRef> candidates) {

    static final ListFile<WaitingModel> FILE =
        ListFile.<WaitingModel>of("assignments", "Chờ phân công")
            .text("Mã mô hình", WaitingModel::model)
            .text("Mã đơn vị cũ", waiting -> UnitRef.codeOf(waiting.from()))
            .text("Đơn vị cũ", waiting -> waiting.from().name())
            .texts(
                "Mã đơn vị có thể nhận",
                waiting -> waiting.candidates().stream().map(UnitRef::codeOf).toList());
  }

  /** An act in the list of acts. */
  @Schema(name = "ReorganizationSummary")
  record Summary(
      UUID id,
      long version,
      String actNumber,
      String issuer,
      LocalDate effectiveOn,
      int units,
      int moved,
      int waiting) {

    static Summary of(Reorganization act) {
      var data = act.data();
      return new Summary(
          data.id(),
          data.version(),
          data.actNumber(),
          act.issuer(),
          data.effectiveOn(),
          data.units(),
          data.moved(),
          data.waiting());
    }
  }

  /** How an act stands after models were assigned. */
  @Schema(name = "ReorganizationProgress")
  record Progress(UUID id, long version, int moved, int waiting, List<AllowedAction> allowedActions)
      implements Versioned {}
}
