package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Enters a model in the ledger.
 *
 * @param number unique per registering body and year; case, diacritics and punctuation don't count
 * @param year of the ledger; the year of the day of registration if left out
 */
@Schema(
    name = "RegisterModel",
    examples =
        """
        {"number": "12-ĐK/HU", "year": 2023, "occurredOn": "2023-02-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record RegistrationRequest(
    @Schema(examples = "12-ĐK/HU") @NotNull @Size(max = 100) @Pattern(regexp = NUMBER)
        String number,
    @Schema(examples = "2025") @Min(1945) @Max(9999) Integer year,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {

  /** At least one letter or digit, so that the folded number is not empty. */
  static final String NUMBER = ".*[\\p{L}\\p{N}].*";
}
