package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/** Bodies of what a sender does with what was sent. */
final class TrackingRequests {

  private static final int LONGEST_CODE = 64;

  private TrackingRequests() {}

  @Schema(name = "TrackingCode", examples = "{\"code\": \"7K2M-9QXA-0PWE-4TNC\"}")
  record Code(
      @NotBlank @Size(max = LONGEST_CODE) @Schema(description = "Case and hyphens do not matter")
          String code) {}

  @Schema(name = "TrackingReply", examples = "{\"text\": \"Đèn vẫn chưa sáng vào ban đêm\"}")
  record Reply(@NotBlank @Size(max = RecommendationRequests.LONGEST_TEXT) @MultiLine String text) {}

  @Schema(name = "TrackingObjection", examples = "{\"text\": \"Mới thay một bóng trong ba bóng\"}")
  record Objection(
      @NotBlank @Size(max = RecommendationRequests.LONGEST_TEXT) @MultiLine String text) {}

  @Schema(name = "TrackingAppeal", examples = "{\"text\": \"Chưa ai đến xem chỗ hỏng\"}")
  record Appeal(
      @NotBlank @Size(max = RecommendationRequests.LONGEST_TEXT) @MultiLine String text) {}

  @Schema(name = "TrackingRating", examples = "{\"rating\": 4}")
  record Rating(@NotNull @Min(1) @Max(5) Integer rating) {}
}
