package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.message.Channel;
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
          "hostUnit (or unit, which means the same) is needed unless a dialogue is named. An officer"
              + " names the source; the content of a complaint or denunciation is not kept. Who sends"
              + " it without a token says whether anonymously, otherwise with a contact; complaints"
              + " and denunciations are then refused with what to do instead.",
      examples = {
        """
        {"unit": "binh-thuan", "source": "RECEPTION", "kind": "FEEDBACK",
         "content": "Đèn đường ở ngã ba hỏng đã hai tuần"}
        """,
        """
        {"unit": "binh-thuan", "anonymous": true, "kind": "FEEDBACK",
         "content": "Đèn đường ở ngã ba hỏng đã hai tuần", "place": "Ngã ba chợ",
         "latitude": 10.9289, "longitude": 108.1021}
        """
      })
  record Receipt(
      @Schema(description = "Id or code of the unit that receives it") String hostUnit,
      @Schema(description = "The same as hostUnit") String unit,
      @Schema(description = "Officers only, who must name it") RecommendationSource source,
      @Schema(description = "Officers only") UUID dialogue,
      @Size(max = LONGEST_TEXT) @MultiLine String content,
      @NotNull RecommendationKind kind,
      @Schema(description = "Code of a field") String field,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf,
      @Schema(description = "Senders only, who must say so") Boolean anonymous,
      @Valid @Schema(description = "Senders only; needed unless anonymous") Contact contact,
      @Schema(description = "Senders only: where it is") @Size(max = 300) String place,
      @Schema(description = "Senders only") @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @Schema(description = "Senders only") @DecimalMin("-180") @DecimalMax("180") Double longitude,
      @Schema(description = "Senders only: ids of uploads that are complete") @Size(max = 5)
          List<@NotNull UUID> photos)
      implements Act {

    String host() {
      return hostUnit == null ? unit : hostUnit;
    }
  }

  /** How a sender is reached; encrypted, and read only for a stated purpose. */
  @Schema(name = "RecommendationContact")
  record Contact(
      @NotBlank @Size(max = 120) String name,
      @Size(max = 30) String phone,
      @Size(max = 254) String email,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description =
                  "Whether to be told, by e-mail or else by phone, that there is news; false if left out")
          Boolean news) {

    Contact(String name, String phone, String email) {
      this(name, phone, email, null);
    }

    /** As it is encrypted: whether news are wanted is asked of all contacts at once. */
    Contact withoutNews() {
      return new Contact(name, phone, email);
    }

    boolean wantsNews() {
      return Boolean.TRUE.equals(news);
    }

    boolean isReachable() {
      return isGiven(phone) || isGiven(email);
    }

    /** Null if it was not said. */
    String address(Channel channel) {
      var address =
          switch (channel) {
            case EMAIL -> email;
            case SMS -> phone;
          };
      return isGiven(address) ? address : null;
    }

    private static boolean isGiven(String text) {
      return text != null && !text.isBlank();
    }
  }

  @Schema(
      name = "RecommendationContactPurpose",
      examples = "{\"purpose\": \"Hẹn lịch kiểm tra hiện trường\"}")
  record Purpose(
      @NotBlank @Size(max = 500) @Schema(description = "What for; recorded with the reading")
          String purpose) {}

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
      name = "RecommendationAppealDecision",
      examples = "{\"upheld\": true, \"reason\": \"Chưa kiểm tra hiện trường\"}")
  record AppealDecision(
      @NotNull @Schema(description = "true: it is started anew; false: it stays as it is")
          Boolean upheld,
      @NotBlank @Size(max = LONGEST_TEXT) @MultiLine @Schema(description = "Its sender reads it")
          String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry)
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
