package vn.danvan.recognitionservice.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.LateEntry;

/**
 * The authority considered models and recognized none.
 *
 * @param minutes of the meeting that says so
 */
@Schema(
    name = "RoundConsideration",
    examples =
        """
        {"minutes": {"number": "15-BB/HU", "date": "2023-10-30"}, "occurredOn": "2023-10-31",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record ConsiderationRequest(
    @NotNull @Valid Minutes minutes,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements RoundAct {

  /** Minutes of a meeting. */
  @Schema(name = "RoundMinutes")
  record Minutes(
      @NotBlank @Size(max = 100) @Schema(examples = "15-BB/HU") String number,
      @NotNull @Schema(examples = "2023-10-30") LocalDate date) {}
}
