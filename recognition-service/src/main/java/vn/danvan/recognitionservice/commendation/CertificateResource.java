package vn.danvan.recognitionservice.commendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.danvan.platform.document.DocumentAnswers;
import vn.danvan.platform.document.DocumentFormat;

/** Certificates of commendations, to be printed. */
@Path(CommendationService.PATH + "/{id}/certificate")
@Authenticated
@RunOnVirtualThread
@Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
@Tag(name = "commendations")
class CertificateResource {

  private final CertificateReader reader;

  CertificateResource(CertificateReader reader) {
    this.reader = reader;
  }

  @GET
  @APIResponse(
      responseCode = "200",
      description = "The certificate, in Vietnamese",
      content = {
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "readCommendationCertificate",
      summary = "The certificate of a commendation",
      description =
          "PDF, or DOCX by Accept; the same bytes each time. Once the decision is issued and while it"
              + " stands (409 not-awarded). A person's certificate is for those who work with it, and"
              + " for supervisors once the name is published by consent. Anybody verifies its code at"
              + " the address printed on it.")
  public Response read(@RestPath UUID id, @Context HttpHeaders headers) {
    return DocumentAnswers.of(reader.certificate(id), headers);
  }
}
