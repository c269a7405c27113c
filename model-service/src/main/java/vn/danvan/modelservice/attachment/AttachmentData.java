package vn.danvan.modelservice.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is journaled of an attachment: never its name, which may be that of a person.
 *
 * @param size in bytes, of what is stored
 * @param sha256 of what is stored
 * @param scanned whether a scanner looked for malware
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentData(
    UUID id,
    long version,
    String state,
    UUID modelId,
    UUID unitId,
    String mediaType,
    long size,
    String sha256,
    boolean scanned,
    LocalDate attachedOn,
    LocalDate removedOn) {}
