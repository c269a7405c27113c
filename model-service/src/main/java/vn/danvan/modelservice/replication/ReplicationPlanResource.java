package vn.danvan.modelservice.replication;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Replication plans over REST. */
@Path(ReplicationPlanResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "replications")
class ReplicationPlanResource {

  static final String PATH = "/api/v1/replication-plans";

  private final ReplicationPlanService service;
  private final ReplicationQueries queries;

  ReplicationPlanResource(ReplicationPlanService service, ReplicationQueries queries) {
    this.service = service;
    this.queries = queries;
  }

  @POST
  @Write(keyRequired = true)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = ReplicationPlanView.class)))
  @Operation(
      operationId = "recordReplicationPlan",
      summary = "Plan by one document what is to be replicated where in a year",
      description =
          "All lines hold or none: what is wrong is named by /lines/<index>/... (422). Needs an"
              + " Idempotency-Key. Roles: officer, secretary of the planning unit, in whose"
              + " territory the adopting units lie.")
  public RestResponse<ReplicationPlanView> record(ReplicationPlanRequest request) {
    return Answers.created(PATH, service.record(request));
  }

  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(
      operationId = "getReplicationPlan",
      summary = "A replication plan with what became of its lines",
      description = "Public.")
  public RestResponse<ReplicationPlanView> read(@PathParam("id") UUID id) {
    return Answers.ok(queries.readPlan(id));
  }
}
