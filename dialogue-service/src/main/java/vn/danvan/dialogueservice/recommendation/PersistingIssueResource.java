package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/persisting-issues")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class PersistingIssueResource {

  private final PersistingIssueReader issues;
  private final UnitDirectory units;
  private final Cursors cursors;

  PersistingIssueResource(PersistingIssueReader issues, UnitDirectory units, Cursors cursors) {
    this.issues = issues;
    this.units = units;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listPersistingIssues",
      summary = "What comes again and again, by unit and field",
      description =
          "Of one field at one unit at least three were received in twelve months, or one was"
              + " reopened. What was merged was received as well.")
  public Page<PersistingIssueView> list(
      @Parameter(description = "Id or code of the unit, with all units below it") @RestQuery
          String unit,
      @Parameter(description = "Last day of the twelve months; today if left out") @RestQuery
          String until,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return issues.list(
        unit == null ? null : units.parameter("unit", unit).id(),
        Parameters.date("until", until),
        cursors.request(limit, cursor));
  }
}
