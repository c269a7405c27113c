package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;

@Path("/api/v1/own-recommendations")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking", description = "What its sender sees of a recommendation, and does with it")
class OwnRecommendationResource {

  private final OwnRecommendations own;
  private final Cursors cursors;

  OwnRecommendationResource(OwnRecommendations own, Cursors cursors) {
    this.own = own;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listOwnRecommendations",
      summary = "What the citizen who is signed in has sent, newest first",
      description =
          "Not what was sent anonymously or without signing in: that is followed by its code. Each"
              + " comes with a token for /api/v1/tracking/current.")
  public RestResponse<Page<OwnRecommendationView>> list(
      @RestQuery String limit, @RestQuery String cursor) {
    return RestResponse.ResponseBuilder.ok(own.list(cursors.request(limit, cursor)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
