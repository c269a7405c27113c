package vn.danvan.reportingservice.rebuild;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;

/** Rebuildings over REST. */
@Path(RebuildResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rebuilds", description = "All figures made anew from the events")
class RebuildResource {

  static final String PATH = "/api/v1/rebuilds";

  private final RebuildService service;
  private final Cursors cursors;

  RebuildResource(RebuildService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @POST
  @Write
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rebuildFigures",
      summary = "Make all figures anew from the events",
      description =
          "By an admin. The figures that there are go on being served and kept until the new ones"
              + " have caught up and take their place; if it fails they stay. 409 rebuild-under-way.")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  public RestResponse<RebuildView> begin(RebuildRequest request) {
    var begun = service.begin(request);
    return RestResponse.ResponseBuilder.<RebuildView>create(RestResponse.Status.CREATED)
        .location(URI.create(PATH + "/" + begun.id()))
        .entity(begun)
        .build();
  }

  @GET
  @Operation(
      operationId = "listRebuilds",
      summary = "Rebuildings, the newest first",
      description = "For admins.")
  public Page<RebuildView> list(@RestQuery String limit, @RestQuery String cursor) {
    return service.list(cursors.request(limit, cursor));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readRebuild",
      summary = "How far a rebuilding is",
      description = "For admins.")
  public RebuildView read(@RestPath UUID id) {
    return service.read(id);
  }
}
