package vn.danvan.reportingservice.reconciliation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;

/** Tallies against their recount. */
@Path("/api/v1/reconciliation")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation", description = "Tallies against their recount")
class ReconciliationResource {

  private final ReconciliationService service;

  ReconciliationResource(ReconciliationService service) {
    this.service = service;
  }

  @GET
  @Operation(
      operationId = "reconcile",
      summary = "Whether tallies are what the facts say",
      description =
          "Counts everything again from the facts and compares; 0 differences is the answer to"
              + " expect. `owners` shows in what the last comparison with each owning service differed."
              + " Roles: officer, supervisor, admin.")
  public ReconciliationView compare(
      @Parameter(description = "Only what differs from the owners in its subtree") @RestQuery
          String unit) {
    return service.compare(unit);
  }

  @POST
  @Path("/owners")
  @Write
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reconcileWithOwners",
      summary = "Compare with the owning services now",
      description =
          "Begins to read all events from their owners and to compare them with what is held;"
              + " `GET /reconciliation` shows the progress and the outcome. It happens each night by"
              + " itself. Role: admin.")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = OwnersView.class)))
  public RestResponse<OwnersView> begin(OwnerCheckRequest request) {
    return RestResponse.status(RestResponse.Status.CREATED, service.begin(request));
  }
}
