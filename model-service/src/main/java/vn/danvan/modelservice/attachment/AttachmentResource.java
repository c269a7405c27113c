package vn.danvan.modelservice.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.ListFiles;

/** Attachments of models over REST. */
@Path("/api/v1/models/{id}/attachments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "attachments", description = "Files that belong to models as evidence")
class AttachmentResource {

  private final AttachmentService service;
  private final Cursors cursors;
  private final ListFiles lists;

  AttachmentResource(AttachmentService service, Cursors cursors, ListFiles lists) {
    this.service = service;
    this.cursors = cursors;
    this.lists = lists;
  }

  static String path(UUID model) {
    return "/api/v1/models/" + model + "/attachments";
  }

  @POST
  @Write
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @Operation(
      operationId = "attachFile",
      summary = "Attach a file to a model",
      description =
          "JPEG, PNG, WebP, PDF, DOCX, XLSX, PPTX of 20 MB at most; what the file holds, its type"
              + " and its extension must agree. Images are stored without their metadata. Where no"
              + " antivirus is configured, the answer warns of it. Roles: officer, secretary of the"
              + " owner or the registering body, or of a unit above that names it in onBehalfOf.")
  public RestResponse<AttachmentView> attach(
      @PathParam("id") UUID id, @RestForm FileUpload file, @RestForm String onBehalfOf) {
    return Answers.created(path(id), service.attach(id, file, onBehalfOf));
  }

  @GET
  @Operation(
      operationId = "listAttachments",
      summary = "The files of a model, the oldest first",
      description =
          "Only for officials within whose scope the model lies; also removed ones. With"
              + " changesAfter: what was attached or removed since.")
  public Page<AttachmentView> list(
      @PathParam("id") UUID id,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return service.list(id, changesAfter, cursors.request(limit, cursor));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportAttachments",
      summary = "The list of a model's files as a file",
      description =
          "In the order of the list, without their content. Only for officials within whose scope"
              + " the model lies.")
  public RestResponse<InputStream> export(@PathParam("id") UUID id, @RestQuery String format) {
    return lists.answer(AttachmentView.FILE, format, page -> service.list(id, null, page));
  }

  @GET
  @Path("/{attachmentId}")
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
      operationId = "downloadAttachment",
      summary = "Download a file",
      description = "With its own type and its SHA-256 as ETag. Only within the caller's scope.")
  public RestResponse<InputStream> download(
      @PathParam("id") UUID id,
      @Parameter(description = "Id of the attachment") @PathParam("attachmentId") UUID attachmentId,
      @Parameter(description = "ETag of the content that the client has")
          @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          String known) {
    return FileAnswers.of(
        service.describe(id, attachmentId), known, () -> service.open(attachmentId));
  }

  @PUT
  @Path("/{attachmentId}/removal")
  @Write
  @Operation(
      operationId = "removeAttachment",
      summary = "Take a file away, with its content",
      description =
          "Roles: officer, secretary of the unit that attached it, or of one above it that names it"
              + " in onBehalfOf.")
  public RestResponse<AttachmentView> remove(
      @PathParam("id") UUID id,
      @Parameter(description = "Id of the attachment") @PathParam("attachmentId") UUID attachmentId,
      RemovalRequest request) {
    return Answers.ok(service.remove(id, attachmentId, request));
  }
}
