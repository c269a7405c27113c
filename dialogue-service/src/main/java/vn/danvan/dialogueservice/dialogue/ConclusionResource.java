package vn.danvan.dialogueservice.dialogue;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

@Path("/api/v1/dialogues/{id}/notice")
@Authenticated
@RunOnVirtualThread
@Tag(name = "dialogues", description = "Direct dialogues of heads with citizens")
class ConclusionResource {

  private final ConclusionReader reader;

  ConclusionResource(ConclusionReader reader) {
    this.reader = reader;
  }

  @GET
  @Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "The notice of conclusions, in Vietnamese",
      content = {
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "readConclusionNotice",
      summary = "The numbered notice of conclusions",
      description =
          "PDF, or DOCX by Accept; the same bytes each time. Its points name units and days. Before"
              + " the conclusion 409 illegal-transition.")
  public Response notice(@RestPath UUID id, @Context HttpHeaders headers) {
    return DocumentAnswers.of(reader.notice(id), headers);
  }

  @GET
  @Path("/points")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listConclusionPoints",
      summary = "What a dialogue concluded: what is to be done by whom until when")
  public List<ConclusionPointView> points(@RestPath UUID id) {
    return reader.points(id);
  }
}
