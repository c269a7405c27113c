package vn.danvan.reportingservice.kpi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/**
 * Takes a KPI out of use.
 *
 * @param reason kept private
 */
@Schema(name = "RetireKpi", examples = "{\"reason\": \"Đã thay bằng chỉ tiêu mới\"}")
record RetireKpiRequest(@NotBlank @Size(max = 2000) @MultiLine String reason) {}
