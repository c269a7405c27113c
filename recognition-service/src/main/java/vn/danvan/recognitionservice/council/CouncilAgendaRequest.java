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

/** All nominations that lie before the session, instead of those before. */
@Schema(
    name = "CouncilAgenda",
    examples =
        """
        {"nominations": ["0199a2f0-0000-7000-8000-000000000003"]}
        """)
record CouncilAgendaRequest(
    @NotNull @Size(min = 1, max = CouncilSession.MAX_ITEMS) List<@NotNull UUID> nominations,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
