package vn.danvan.recognitionservice.nomination;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Files of dossiers over REST. */
@Path(NominationService.PATH + "/{id}/dossier/files")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "nominations")
class DossierFileResource {

  private final DossierFileService service;

  DossierFileResource(DossierFileService service) {
    this.service = service;
  }

  @POST
  @Write
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DossierFileView.class)))
  @Operation(
      operationId = "addDossierFile",
      summary = "Send a signed file for a nomination's dossier",
      description =
          "JPEG, PNG, WebP, PDF, DOCX, XLSX, PPTX of 20 MB at most; what the file holds, its type"
              + " and its extension must agree. By the nominating unit, while the nomination is with"
              + " it; the dossier then names the file in its documents.")
  public RestResponse<DossierFileView> add(
      @RestPath UUID id, @RestForm FileUpload file, @RestForm String onBehalfOf) {
    return Answers.created(DossierFileView.path(id), service.add(id, file, onBehalfOf));
  }

  @GET
  @Path("/{fileId}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @APIResponse(
      responseCode = "200",
      description = "The file, to be saved",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The client has it already")
  @Operation(
      operationId = "downloadDossierFile",
      summary = "Download a file of a dossier",
      description =
          "With its own type and its SHA-256 as ETag. For those who see the nomination, and for the"
              + " members of a council before which it lies.")
  public RestResponse<InputStream> download(
      @RestPath UUID id,
      @Parameter(description = "Id of the file") @RestPath UUID fileId,
      @Parameter(description = "ETag of the content that the client has")
          @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          String known) {
    return FileAnswers.of(service.describe(id, fileId), known, () -> service.open(fileId));
  }
}
