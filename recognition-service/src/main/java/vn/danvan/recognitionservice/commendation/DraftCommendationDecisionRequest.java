package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;
import vn.danvan.recognitionservice.decision.DecisionNumbers;

/**
 * A decision to draft.
 *
 * @param kind AWARD, or REVOCATION of what was awarded
 * @param issuer id or code of the unit whose head decides
 * @param date the decision's date
 * @param reason of a revocation; kept as a private note
 */
@Schema(
    name = "DraftCommendationDecision",
    examples =
        """
        {"kind": "AWARD", "issuer": "lai-chau-ubnd", "number": "1520/QĐ-UBND", "date": "2025-10-20",
         "commendations": ["0199a2f0-0000-7000-8000-000000000003"], "occurredOn": "2025-10-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record DraftCommendationDecisionRequest(
    @NotNull CommendationDecisionKind kind,
    @NotBlank @Size(max = 100) @Schema(examples = "lai-chau-ubnd") String issuer,
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = DecisionNumbers.PATTERN)
        @Schema(examples = "1520/QĐ-UBND")
        String number,
    @NotNull @Schema(examples = "2026-10-20") LocalDate date,
    @NotNull
        @Size(min = 1, max = CommendationDecision.MAX_ITEMS)
        @Schema(examples = "[\"0199a2f0-0000-7000-8000-000000000003\"]")
        List<@NotNull UUID> commendations,
    @MultiLine @Size(max = 2000) String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
