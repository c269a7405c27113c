package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/** A request to erase how a sender is reached, without why. */
@Schema(name = "ContactErasure")
record ContactErasureData(
    UUID id,
    long version,
    UUID recommendationId,
    UUID hostUnitId,
    ContactErasure.State state,
    LocalDate requestedOn,
    LocalDate decidedOn)
    implements Versioned {}
