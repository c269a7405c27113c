package vn.danvan.reportingservice.snapshot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Gives a snapshot up.
 *
 * @param reason kept private
 */
@Schema(name = "CancelSnapshot", examples = "{\"reason\": \"Còn một đơn vị chưa nhập xong\"}")
record CancelSnapshotRequest(
    @NotBlank @Size(max = 2000) @MultiLine String reason, LocalDate occurredOn, LateEntry lateEntry)
    implements Act {}
