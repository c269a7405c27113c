package vn.danvan.reportingservice.reportedfigure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Rejects or withdraws a figure.
 *
 * @param reason kept private
 */
@Schema(
    name = "EndReportedFigure",
    examples = "{\"reason\": \"Văn bản nguồn đã được đính chính\", \"occurredOn\": \"2025-11-03\"}")
record EndReportedFigureRequest(
    @NotBlank @Size(max = 2000) String reason, LocalDate occurredOn, LateEntry lateEntry)
    implements Act {}
