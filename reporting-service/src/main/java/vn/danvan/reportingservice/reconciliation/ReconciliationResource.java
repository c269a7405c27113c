package vn.danvan.reportingservice.reconciliation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
              + " expect. Roles: officer, supervisor, admin.")
  public ReconciliationView compare() {
    return service.compare();
  }
}
