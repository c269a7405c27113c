package vn.danvan.modelservice.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.reference.ReferenceRequest;
import vn.danvan.platform.text.CodeForm;

/**
 * A campaign that work may be linked to.
 *
 * @param issuer name of the body that runs it
 * @param from first day of its period
 * @param to last day of its period
 * @param province id or code of the province whose own it is; all provinces if left out
 */
@Schema(
    name = "RegisterCampaign",
    examples =
        """
        {"code": "NEW_RURAL_2021_2025", "nameVi": "Toàn dân đoàn kết xây dựng nông thôn mới",
         "nameEn": "All people unite to build the new countryside",
         "issuer": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
         "from": "2021-01-01", "to": "2025-12-31"}
        """)
record RegisterCampaignRequest(
    @Schema(examples = "NEW_RURAL_2021_2025", pattern = CodeForm.NAME)
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = CodeForm.NAME_CHECK)
        String code,
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @Size(max = 300) String issuer,
    @Schema(examples = "2021-01-01") LocalDate from,
    @Schema(examples = "2025-12-31") LocalDate to,
    @Schema(examples = "lai-chau") @Size(max = 64) String province)
    implements ReferenceRequest {}
