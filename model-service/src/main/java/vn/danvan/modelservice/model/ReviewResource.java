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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Reviews of models over REST. */
@Path("/api/v1/models/{id}/reviews")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "models")
class ReviewResource {

  private final ReviewService service;

  ReviewResource(ReviewService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listModelReviews",
      summary = "What reviews of a model found, the oldest first",
      description =
          "Public from registration on; evidence and conclusion only within the caller's scope.")
  public List<ReviewView> list(@PathParam("id") UUID id) {
    return service.reviews(id);
  }

  @POST
  @Write
  @Operation(
      operationId = "reviewModel",
      summary = "Review a model's year",
      description =
          "One review per year in whose ledger the model stands. The rating WEAK needs a measure and"
              + " a deadline and makes it NEEDS_IMPROVEMENT. Roles: officer, secretary of the"
              + " registering body, or of one above it that names it in onBehalfOf.")
  public RestResponse<ModelView> review(@PathParam("id") UUID id, ReviewRequest request) {
    return Answers.ok(service.review(id, request));
  }
}
