package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Parameters;

@Path("/api/v1/recommendations/assignments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class RecommendationAssignmentResource {

  private final RecommendationAssignmentService service;
  private final Cursors cursors;

  RecommendationAssignmentResource(RecommendationAssignmentService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRecommendationAssignments",
      summary = "Open recommendations that wait for a person to choose who works on them",
      description =
          "Of units within the caller's scope that were closed and that nothing took over whole.")
  public Page<WaitingRecommendation> waiting(@RestQuery String limit, @RestQuery String cursor) {
    return service.waiting(cursors.request(limit, cursor));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "passRecommendationsOn",
      summary = "Say who works on recommendations instead of divided units",
      description =
          "By officer, secretary or head of a unit that sees the divided one; the chosen unit lies"
              + " where that is to be found today. All rows or none; with dryRun=true nothing is"
              + " stored.")
  public RestResponse<BatchAnswer> assign(
      RecommendationAssignmentRequest request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.assign(request, dry));
  }
}
