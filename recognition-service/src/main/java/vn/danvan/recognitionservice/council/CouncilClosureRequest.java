package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The end of a session, with a verdict on everything that lies before it.
 *
 * @param minutesNumber number of the minutes
 * @param minutesDate their date
 * @param overrules why the council approves what the scores speak against
 */
@Schema(
    name = "CouncilClosure",
    examples =
        """
        {"minutesNumber": "05-BB/HĐ", "minutesDate": "2023-12-15",
         "overrules": [{"nomination": "0199a2f0-0000-7000-8000-000000000003", "reason": "Sức lan tỏa lớn"}],
         "occurredOn": "2023-12-15",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record CouncilClosureRequest(
    @NotNull @Size(max = 100) @Pattern(regexp = NUMBER) @Schema(examples = "05-BB/HĐ")
        String minutesNumber,
    @NotNull @Schema(examples = "2026-12-15") LocalDate minutesDate,
    @Size(max = CouncilSession.MAX_ITEMS) List<@NotNull @Valid Overrule> overrules,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /** At least one letter or digit. */
  static final String NUMBER = ".*[\\p{L}\\p{N}].*";

  /**
   * Why the council approves a nomination that the scores speak against.
   *
   * @param reason for the minutes
   */
  @Schema(name = "CouncilOverrule")
  record Overrule(@NotNull UUID nomination, @NotBlank @Size(max = 500) @MultiLine String reason) {}

  Map<UUID, String> reasons() {
    var reasons = new HashMap<UUID, String>();
    if (overrules != null) {
      overrules.forEach(one -> reasons.put(one.nomination(), one.reason()));
    }
    return reasons;
  }
}
