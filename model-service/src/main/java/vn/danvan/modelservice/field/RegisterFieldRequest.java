package vn.danvan.modelservice.field;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.reference.ReferenceRequest;
import vn.danvan.platform.text.CodeForm;

/**
 * A finer field.
 *
 * @param parent code of the field that it belongs to
 * @param province id or code of the province that uses it; all provinces if left out
 */
@Schema(
    name = "RegisterField",
    examples =
        """
        {"code": "NEW_RURAL", "nameVi": "Xây dựng nông thôn mới", "nameEn": "New rural development",
         "parent": "ECONOMY"}
        """)
record RegisterFieldRequest(
    @Schema(examples = "NEW_RURAL", pattern = CodeForm.NAME)
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = CodeForm.NAME_CHECK)
        String code,
    @Schema(examples = "Xây dựng nông thôn mới") @NotBlank @Size(max = 200) String nameVi,
    @Schema(examples = "New rural development") @NotBlank @Size(max = 200) String nameEn,
    @Schema(examples = "ECONOMY") @Size(max = 64) String parent,
    @Schema(examples = "lai-chau") @Size(max = 64) String province)
    implements ReferenceRequest {}
