package vn.danvan.recognitionservice.commendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * What a certificate's code stands for.
 *
 * @param valid whether the commendation stands
 * @param revokedOn date of the decision that revoked it, or null
 * @param recipientUnit the collective itself, or the unit of the group or person
 * @param name of a group; of a person only by consent
 * @param nameMatches whether the name that was asked about is the one on the certificate; null if
 *     none was
 */
@Schema(name = "CertificateVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
    boolean valid,
    LocalDate revokedOn,
    String form,
    String formName,
    UnitRef issuer,
    String decisionNumber,
    LocalDate decisionDate,
    RecipientKind recipientKind,
    UnitRef recipientUnit,
    String name,
    int fromYear,
    int toYear,
    Boolean nameMatches) {}
