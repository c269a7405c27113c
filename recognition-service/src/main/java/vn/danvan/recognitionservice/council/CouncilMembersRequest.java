package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** All members of the council, instead of those before. */
@Schema(
    name = "CouncilMembers",
    examples =
        """
        {"members": [{"account": "3b8f0c5e", "name": "Nguyễn Văn A", "role": "CHAIR", "unit": "binh-thuan",
                      "termFrom": "2021-01-01", "termTo": "2025-12-31"}]}
        """)
record CouncilMembersRequest(
    @NotNull @Size(min = 1, max = 99) List<@NotNull @Valid CouncilMemberRequest> members,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
