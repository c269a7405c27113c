package vn.danvan.dialogueservice.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.idempotency.Write;

@Path("/api/v1/uploads")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "uploads", description = "Photos, sent in parts, for what is submitted next")
class UploadResource {

  private final UploadService service;

  UploadResource(UploadService service) {
    this.service = service;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @LimitedPerSource("uploads")
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Announced",
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  @Operation(
      operationId = "announceUpload",
      summary = "Announce a photo",
      description =
          "JPEG, PNG or WebP of 10 MB at most. Its parts follow; named in a submission within a"
              + " day it stays, otherwise it is forgotten.")
  public RestResponse<UploadView> announce(UploadRequest request) {
    var upload = service.announce(request);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, upload)
        .header(HttpHeaders.LOCATION, URI.create("/api/v1/uploads/" + upload.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @LimitedPerSource("upload-parts")
  @Operation(operationId = "readUpload", summary = "How much of a photo has come")
  public UploadView read(@RestPath UUID id) {
    return service.read(id);
  }

  @POST
  @Path("/{id}/parts")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @LimitedPerSource("upload-parts")
  @Write
  @APIResponse(
      responseCode = "200",
      description = "Durable",
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  @Operation(
      operationId = "addUploadPart",
      summary = "Send the next part of a photo",
      description =
          "The part file, 900 KB at most, and the offset where it begins, which is what has been"
              + " received so far; otherwise 409 says from where to go on. With the last part the"
              + " photo is checked and kept without its metadata.")
  public RestResponse<UploadView> add(
      @RestPath UUID id, @RestForm String offset, @RestForm FileUpload file) {
    return RestResponse.ok(service.add(id, offset, file));
  }
}
