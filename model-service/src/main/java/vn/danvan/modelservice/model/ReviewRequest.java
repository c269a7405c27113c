package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The review of a model's year.
 *
 * @param year whose work is reviewed: that of the day if left out, or the one before
 * @param beneficiaries how many people it served
 * @param evidence references to documents, such as their numbers; private to the scope
 * @param attachments ids of files of the model that show what was found, each once
 * @param conclusion in words; private to the scope
 * @param improvement needed for the rating WEAK, and for no other
 */
@Schema(
    name = "ReviewModel",
    examples =
        """
        {"year": 2023, "rating": "GOOD", "beneficiaries": 320, "evidence": ["Báo cáo 30-BC/HU"],
         "results": [{"name": "Đường bê tông làm mới", "value": 2.4, "unitOfMeasure": "km"}],
         "conclusion": "Duy trì nền nếp, nhân dân đồng thuận", "occurredOn": "2023-11-30",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 30-BC/HU"}}
        """)
record ReviewRequest(
    @Schema(examples = "2023") @Min(1945) @Max(9999) Integer year,
    @NotNull Rating rating,
    @Size(max = 20) List<@NotNull @Valid MeasuredResult> results,
    @Schema(examples = "320") @Min(0) @Max(100_000_000) Long beneficiaries,
    @Size(max = 20) List<@NotBlank @Size(max = 300) String> evidence,
    @Size(max = 20) List<@NotNull UUID> attachments,
    @Size(max = 4000) @MultiLine String conclusion,
    @Valid ImprovementPlan improvement,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements ReviewFields, Act {

  /**
   * What is to be done about a weak model.
   *
   * @param dueOn by when, after the review
   * @param plan in words; private to the scope
   */
  @Schema(name = "ImprovementPlan")
  record ImprovementPlan(
      @NotNull ImprovementMeasure measure,
      @Schema(examples = "2024-06-30") @NotNull LocalDate dueOn,
      @Size(max = 2000) @MultiLine String plan) {}
}
