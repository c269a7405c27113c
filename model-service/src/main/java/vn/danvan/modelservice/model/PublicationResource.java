package vn.danvan.modelservice.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.ListFiles;

/** Articles and broadcasts about models, over REST. */
@Path("/api/v1/models/{id}/publications")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "models")
class PublicationResource {

  private final PublicationService service;
  private final Cursors cursors;
  private final ListFiles files;

  PublicationResource(PublicationService service, Cursors cursors, ListFiles files) {
    this.service = service;
    this.cursors = cursors;
    this.files = files;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listModelPublications",
      summary = "Articles and broadcasts about a model",
      description =
          "Public from registration on. With changesAfter: what was recorded since; nothing is ever"
              + " taken out.")
  public Page<PublicationView> list(
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
      operationId = "exportModelPublications",
      summary = "Articles and broadcasts about a model as a file",
      description =
          "In the order of the list, with what was recorded of each. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(@PathParam("id") UUID id, @RestQuery String format) {
    return files.answer(PublicationView.FILE, format, page -> service.list(id, null, page));
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  @Operation(
      operationId = "recordModelPublication",
      summary = "Record an article or a broadcast about a registered model",
      description =
          "Roles: officer, secretary of the owning unit, or of one above it that names it in"
              + " onBehalfOf.")
  public RestResponse<PublicationView> record(
      @PathParam("id") UUID id, PublicationRequest request) {
    return Answers.created(
        ModelResource.PATH + "/" + id + "/publications", service.record(id, request));
  }
}
