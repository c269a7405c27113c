package vn.danvan.dialogueservice.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * A digest without what is written in it.
 *
 * @param month its first day
 * @param sampleIds the recommendations that its samples were made of
 */
@Schema(name = "OpinionDigestState")
public record OpinionDigestData(
    UUID id,
    long version,
    UUID unitId,
    LocalDate month,
    DigestState state,
    List<UUID> sampleIds,
    LocalDate approvedOn)
    implements Versioned {}
