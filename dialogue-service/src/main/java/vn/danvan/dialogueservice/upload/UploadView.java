package vn.danvan.dialogueservice.upload;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A photo on its way.
 *
 * @param size as announced, in bytes
 * @param received how much has come; the next part begins there
 * @param complete whether it is whole and was taken; it may be named in a submission now
 */
@Schema(name = "Upload")
record UploadView(UUID id, String mediaType, long size, long received, boolean complete) {}
