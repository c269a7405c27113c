package vn.danvan.recognitionservice.nomination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.rest.Versioned;

/**
 * A file of a dossier as answers show it.
 *
 * @param size in bytes, of what is stored: images without their metadata
 * @param sha256 of what is stored, in hexadecimal digits
 * @param scanned whether a scanner looked for malware and found none; false where none is
 *     configured
 * @param href where the content is read
 */
@Schema(name = "DossierFile")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierFileView(
    UUID id,
    long version,
    @Schema(examples = "to-trinh.pdf") String fileName,
    @Schema(examples = "application/pdf") String mediaType,
    long size,
    String sha256,
    boolean scanned,
    String href)
    implements Versioned {

  static DossierFileView of(DossierFile file, FileAnswers.Description description) {
    return new DossierFileView(
        file.id(),
        file.version(),
        description.fileName(),
        description.mediaType(),
        description.size(),
        description.sha256(),
        file.scanned(),
        path(file.nominationId()) + "/" + file.id());
  }

  static String path(UUID nomination) {
    return NominationService.PATH + "/" + nomination + "/dossier/files";
  }
}
