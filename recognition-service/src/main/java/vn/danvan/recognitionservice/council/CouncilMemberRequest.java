package vn.danvan.recognitionservice.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who sits in a council.
 *
 * @param account the account ({@code sub} of its token)
 * @param name as the minutes give it; shown to the council and its secretary only
 * @param unit id or code of the unit that the member comes from
 * @param termTo last day of the term
 */
@Schema(name = "CouncilMemberSeat")
record CouncilMemberRequest(
    @NotBlank @Size(max = 255) String account,
    @NotBlank @Size(max = 200) String name,
    @NotNull MemberRole role,
    @NotBlank @Size(max = 100) String unit,
    @NotNull LocalDate termFrom,
    @NotNull LocalDate termTo) {}
