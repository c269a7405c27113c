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
 * Enters a model that goes on in the ledger of another year.
 *
 * @param number unique per registering body and year; case, diacritics and punctuation don't count
 * @param year of the ledger; the year of the day if left out
 */
@Schema(
    name = "CarryModelOver",
    examples =
        """
        {"number": "03-ĐK/HU", "year": 2024, "occurredOn": "2023-12-25",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Danh sách 40-DS/HU"}}
        """)
record CarryOverRequest(
    @Schema(examples = "03-ĐK/HU")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = RegistrationRequest.NUMBER)
        String number,
    @Schema(examples = "2024") @Min(1945) @Max(9999) Integer year,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
