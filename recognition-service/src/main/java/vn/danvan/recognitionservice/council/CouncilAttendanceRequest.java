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
 * Who is there.
 *
 * @param present ids of memberships; everybody else is absent
 */
@Schema(
    name = "CouncilAttendance",
    examples =
        """
        {"present": ["0199a2f0-0000-7000-8000-000000000004"]}
        """)
record CouncilAttendanceRequest(
    @NotNull @Size(max = 99) List<@NotNull UUID> present,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
