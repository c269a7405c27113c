package vn.danvan.modelservice.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.reference.ReferenceRequest;
import vn.danvan.platform.text.CodeForm;

/**
 * A directive that work may be linked to.
 *
 * @param number as the document carries it
 * @param issuer name of the body that issued it
 * @param from first day of its period
 * @param to last day of its period
 * @param province id or code of the province whose own it is; all provinces if left out
 */
@Schema(
    name = "RegisterDirective",
    examples =
        """
        {"code": "DE_AN_02_2021", "nameVi": "Đề án 02 về công tác dân vận giai đoạn 2021-2025",
         "nameEn": "Project 02 on mass mobilization 2021-2025",
         "type": "PROJECT", "number": "02-ĐA/TU", "issuedOn": "2021-05-20", "issuer": "Tỉnh ủy Bình Dương",
         "from": "2021-01-01", "to": "2025-12-31"}
        """)
record RegisterDirectiveRequest(
    @Schema(examples = "DE_AN_02_2021", pattern = CodeForm.NAME)
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = CodeForm.NAME_CHECK)
        String code,
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @NotNull DocumentType type,
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate issuedOn,
    @NotBlank @Size(max = 300) String issuer,
    @Schema(examples = "2021-01-01") LocalDate from,
    @Schema(examples = "2025-12-31") LocalDate to,
    @Schema(examples = "lai-chau") @Size(max = 64) String province)
    implements ReferenceRequest {}
