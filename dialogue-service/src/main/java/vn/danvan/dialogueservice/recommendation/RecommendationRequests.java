package vn.danvan.dialogueservice.recommendation;

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

/** Bodies of the acts on a recommendation. */
final class RecommendationRequests {

  static final int LONGEST_TEXT = 5000;

  private RecommendationRequests() {}

  @Schema(
      name = "RecommendationReceipt",
      description =
          "hostUnit (or unit, which means the same) is needed unless a dialogue is named."
              + " The content of a complaint or denunciation is not kept.",
      examples =
          """
          {"unit": "binh-thuan", "source": "RECEPTION", "kind": "FEEDBACK",
           "content": "Đèn đường ở ngã ba hỏng đã hai tuần"}
          """)
  record Receipt(
      @Schema(description = "Id or code of the unit that receives it") String hostUnit,
      @Schema(description = "The same as hostUnit") String unit,
      @NotNull RecommendationSource source,
      UUID dialogue,
      @Size(max = LONGEST_TEXT) @MultiLine String content,
      @NotNull RecommendationKind kind,
      @Schema(description = "Code of a field") String field,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {

    String host() {
      return hostUnit == null ? unit : hostUnit;
    }
  }

  @Schema(
      name = "RecommendationClassification",
      examples = "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
  record Classification(
      @NotNull RecommendationKind kind,
      @NotBlank String field,
      Complexity complexity,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  @Schema(name = "RecommendationAssignment", examples = "{\"leadUnit\": \"phan-thiet\"}")
  record Assignment(
      @NotBlank @Schema(description = "Id or code") String leadUnit,
      @Size(max = 20) List<@NotBlank String> cooperatingUnits,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  /** An act without data of its own. */
  @Schema(name = "RecommendationStep", examples = "{}")
  record Step(LocalDate occurredOn, @Valid LateEntry lateEntry, String onBehalfOf) implements Act {}

  @Schema(name = "RecommendationReason", examples = "{\"reason\": \"Trái quy hoạch\"}")
  record Reason(
      @NotBlank @Size(max = LONGEST_TEXT) @MultiLine String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  @Schema(
      name = "RecommendationExtension",
      examples = "{\"workingDays\": 10, \"reason\": \"Chờ kết quả đo đạc\"}")
  record Extension(
      @Min(1)
          @Max(Recommendation.EXTENSION_DAYS)
          @Schema(description = "Counted from the due date; 15 if left out")
          Integer workingDays,
      @NotBlank @Size(max = LONGEST_TEXT) @MultiLine String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {

    int days() {
      return workingDays == null ? Recommendation.EXTENSION_DAYS : workingDays;
    }
  }

  @Schema(
      name = "RecommendationMerger",
      examples = "{\"into\": \"01990000-0000-7000-8000-000000000001\"}")
  record Merger(
      @NotNull @Schema(description = "The recommendation that says the same and goes on") UUID into,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  @Schema(
      name = "RecommendationAnswer",
      examples = "{\"text\": \"Đã gia cố mái ta luy\", \"channel\": \"LETTER\"}")
  record Answer(
      @NotBlank @Size(max = LONGEST_TEXT) @MultiLine String text,
      @NotNull AnswerChannel channel,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  /** How it was resolved. */
  @Schema(name = "RecommendationResolvedAs")
  enum ResolvedAs {
    DONE,
    AWAITING_BUDGET,
    EXPLAINED;

    ResolutionClass asClass() {
      return ResolutionClass.valueOf(name());
    }
  }

  @Schema(
      name = "RecommendationResolution",
      examples = "{\"resolutionClass\": \"DONE\", \"evidence\": \"Biên bản nghiệm thu\"}")
  record Resolution(
      @NotNull ResolvedAs resolutionClass,
      @Size(max = LONGEST_TEXT) @MultiLine String evidence,
      LocalDate roadmapOn,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  @Schema(name = "RecommendationSupervision", examples = "{\"passed\": true}")
  record Supervised(
      @NotNull Boolean passed,
      @Size(max = LONGEST_TEXT) @MultiLine String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry)
      implements Act {}

  @Schema(
      name = "RecommendationForwarding",
      description =
          "kind is given when it turns out to be another; the content of a complaint or"
              + " denunciation is then not kept.",
      examples = "{\"body\": \"Thanh tra tỉnh\", \"reason\": \"Thuộc thủ tục khiếu nại\"}")
  record Forwarding(
      @NotBlank @Size(max = 300) String body,
      @NotBlank @Size(max = LONGEST_TEXT) @MultiLine String reason,
      RecommendationKind kind,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}
}
