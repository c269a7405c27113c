package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A session to plan.
 *
 * @param heldOn day of the session
 * @param ballot how the council votes; by default as the round's scheme says
 * @param nominations what lies before the session; by default all of the round that is under review
 * @param members the council; by default that of the round's last session
 */
@Schema(
    name = "PlanCouncilSession",
    examples =
        """
        {"round": "0199a2f0-0000-7000-8000-000000000001", "heldOn": "2023-12-15", "ballot": "SECRET",
         "members": [{"account": "3b8f0c5e", "name": "Nguyễn Văn A", "role": "CHAIR", "unit": "binh-thuan",
                      "termFrom": "2021-01-01", "termTo": "2025-12-31"}],
         "occurredOn": "2023-12-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record PlanCouncilSessionRequest(
    @NotNull @Schema(examples = "0199a2f0-0000-7000-8000-000000000001") UUID round,
    @NotNull @Schema(examples = "2026-12-15") LocalDate heldOn,
    @Size(min = 1, max = 200) String place,
    BallotKind ballot,
    @Size(min = 1, max = CouncilSession.MAX_ITEMS) List<@NotNull UUID> nominations,
    @Size(min = 1, max = 99) List<@NotNull @Valid CouncilMemberRequest> members,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
