package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * One article or broadcast about a model, on the day that it appeared.
 *
 * @param outlet name of the paper, station or site
 * @param link an https address
 * @param reach how many readers, listeners or viewers, as far as it is known
 */
@Schema(
    name = "RecordPublication",
    examples =
        """
        {"medium": "PRESS", "outlet": "Báo Bình Thuận", "link": "https://example.org/bai-viet",
         "reach": 12000, "occurredOn": "2023-05-19",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record PublicationRequest(
    @NotNull Medium medium,
    @Schema(examples = "Báo Bình Thuận") @NotBlank @Size(max = 200) String outlet,
    @Schema(examples = "https://example.org/bai-viet")
        @Size(max = 1000)
        @Pattern(regexp = "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[^\\s\"<>\\\\^`{|}]*)?")
        String link,
    @Schema(examples = "12000") @Min(0) @Max(1_000_000_000) Long reach,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
