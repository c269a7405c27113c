package vn.danvan.recognitionservice.movementreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * All that a review is made of, instead of what it was made of before.
 *
 * @param directives documents whose implementation is reviewed
 * @param delegates groups of delegates, as numbers
 * @param speeches in the order of the programme
 * @param models ids of models held up as examples
 * @param collectives ids or codes of units held up as examples
 * @param commendations ids of commendations handed over
 */
@Schema(
    name = "SetMovementReviewContent",
    examples =
        """
        {"directives": [{"number": "25-NQ/TW", "date": "2013-06-03",
                         "title": "Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận"}],
         "delegates": [{"group": "Lãnh đạo tỉnh", "count": 12}, {"group": "Cấp huyện", "count": 80}],
         "speeches": [{"title": "Dân vận khéo trong xây dựng nông thôn mới", "unit": "lai-chau-mttq"}],
         "models": ["0199a2f0-0000-7000-8000-000000000002"], "collectives": ["lai-chau-mttq"],
         "commendations": [], "occurredOn": "2025-10-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record MovementReviewContentRequest(
    @NotNull @Size(max = 50) List<@NotNull @Valid DirectiveRequest> directives,
    @NotNull @Size(max = 50) List<@NotNull @Valid DelegatesRequest> delegates,
    @NotNull @Size(max = 100) List<@NotNull @Valid SpeechRequest> speeches,
    @NotNull @Size(max = 500) List<@NotNull UUID> models,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) String> collectives,
    @NotNull @Size(max = 500) List<@NotNull UUID> commendations,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /** At least one letter or digit. */
  private static final String NUMBER = ".*[\\p{L}\\p{N}].*";

  /** A document whose implementation is reviewed. */
  @Schema(name = "SetReviewedDirective")
  record DirectiveRequest(
      @NotNull @Size(max = 100) @Pattern(regexp = NUMBER) @Schema(examples = "25-NQ/TW")
          String number,
      @NotNull @Schema(examples = "2013-06-03") LocalDate date,
      @NotBlank @Size(max = 500) String title) {}

  /** Delegates of one group. */
  @Schema(name = "SetReviewDelegates")
  record DelegatesRequest(
      @NotBlank @Size(max = 200) String group,
      @NotNull @Min(1) @Max(10_000) @Schema(examples = "80") Integer count) {}

  /**
   * A speech.
   *
   * @param unit id or code of the unit that speaks
   */
  @Schema(name = "SetReviewSpeech")
  record SpeechRequest(
      @NotBlank @Size(max = 300) String title,
      @NotBlank @Size(max = 100) @Schema(examples = "lai-chau-mttq") String unit) {}
}
