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

@Path("/api/v1/recommendations/worklist")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class WorklistResource {

  private final Worklist worklist;
  private final UnitDirectory units;
  private final Cursors cursors;

  WorklistResource(Worklist worklist, UnitDirectory units, Cursors cursors) {
    this.worklist = worklist;
    this.units = units;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRecommendationWork",
      summary = "Open recommendations by due date, the overdue ones first",
      description =
          "Those whose turn it is in a subtree of the caller's scope, or with mine=true those that"
              + " the caller's own unit answers for or helps with.")
  public Page<WorkItem> list(
      @Parameter(description = "Id or code of the root of a subtree; not together with mine=true")
          @RestQuery
          String unit,
      @Parameter(description = "true: of the caller's own unit, as lead or cooperating one")
          @RestQuery
          String mine,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var page = cursors.request(limit, cursor);
    if (Boolean.TRUE.equals(Parameters.flag("mine", mine))) {
      if (unit != null) {
        throw Parameters.invalid("unit", unit);
      }
      return worklist.mine(page);
    }
    return worklist.below(unit == null ? null : units.parameter("unit", unit).id(), page);
  }
}
