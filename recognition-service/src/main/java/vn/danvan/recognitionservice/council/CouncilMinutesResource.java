package vn.danvan.recognitionservice.council;

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

/** Minutes of sessions, to be printed and signed. */
@Path(CouncilSessionService.PATH + "/{id}/minutes")
@Authenticated
@RunOnVirtualThread
@Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
@Tag(name = "council-sessions")
class CouncilMinutesResource {

  private final CouncilMinutesReader reader;

  CouncilMinutesResource(CouncilMinutesReader reader) {
    this.reader = reader;
  }

  @GET
  @APIResponse(
      responseCode = "200",
      description = "The minutes with the list of results, in Vietnamese",
      content = {
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "readCouncilMinutes",
      summary = "Minutes of a closed session",
      description =
          "PDF, or DOCX by Accept; the same bytes each time. For the council's members, its"
              + " secretary, and the authority's signatories and supervisors. Of votes only figures"
              + " are told. Before the close 409 session-not-closed.")
  public Response read(@RestPath UUID id, @Context HttpHeaders headers) {
    return DocumentAnswers.of(reader.minutes(id), headers);
  }
}
