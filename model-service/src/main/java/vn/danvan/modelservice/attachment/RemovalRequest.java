package vn.danvan.modelservice.attachment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Why a file is taken away.
 *
 * @param reason private to those whose scope holds the model
 */
@Schema(name = "RemoveAttachment", examples = "{\"reason\": \"Tải lên nhầm tệp\"}")
record RemovalRequest(
    @Schema(examples = "Tải lên nhầm tệp") @NotBlank @Size(max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
