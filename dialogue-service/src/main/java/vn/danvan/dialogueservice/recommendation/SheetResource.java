package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Parameters;

@Path("/api/v1/dialogues/{id}/recommendations")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class SheetResource {

  private final SheetService service;

  SheetResource(SheetService service) {
    this.service = service;
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "enterRecommendationSheet",
      summary = "Take the sheet of a held dialogue down",
      description =
          "1 to 500 recommendations with their first outcome: all are stored or none."
              + " Idempotency-Key is required.")
  public RestResponse<BatchAnswer> enter(
      @RestPath UUID id, SheetRequest request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.enter(id, request, dry));
  }
}
