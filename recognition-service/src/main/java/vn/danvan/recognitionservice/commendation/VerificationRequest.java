package vn.danvan.recognitionservice.commendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A certificate to verify.
 *
 * @param code as printed
 * @param name to compare with the one on the certificate, or null
 */
@Schema(
    name = "VerifyCertificate",
    examples =
        """
        {"code": "0123-4567-89AB-CDEF", "name": "Nguyễn Văn Ví Dụ"}
        """)
record VerificationRequest(
    @NotBlank @Size(max = 64) @Schema(examples = "0123-4567-89AB-CDEF") String code,
    @Size(max = 200) @Schema(examples = "Nguyễn Văn Ví Dụ") String name) {}
