package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/** A member as the council and its secretary see them. */
@Schema(name = "CouncilMember")
record CouncilMemberView(
    UUID id,
    String account,
    String name,
    MemberRole role,
    UnitRef unit,
    LocalDate termFrom,
    LocalDate termTo,
    boolean attends) {}
