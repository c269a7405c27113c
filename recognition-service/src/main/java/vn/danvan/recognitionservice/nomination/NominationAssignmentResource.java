package vn.danvan.recognitionservice.nomination;

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

/** What divided units had nominated, until a person says who carries it on. */
@Path(NominationAssignmentResource.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "nominations", description = "Models put forward in recognition rounds")
class NominationAssignmentResource {

  static final String PATH = NominationService.PATH + "/assignments";

  private final NominationAssignmentService service;
  private final Cursors cursors;

  NominationAssignmentResource(NominationAssignmentService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listNominationAssignments",
      summary = "Open nominations that wait for a person to choose who carries them on",
      description =
          "Of units within the caller's scope that were closed and that nothing took over whole.")
  public Page<WaitingNomination> waiting(@RestQuery String limit, @RestQuery String cursor) {
    return service.waiting(cursors.request(limit, cursor));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "assignNominations",
      summary = "Say which units carry nominations of divided units on",
      description =
          "By officer, secretary or head of a unit that sees the divided one; the chosen unit lies"
              + " where that is to be found today. All rows or none; with dryRun=true nothing is"
              + " stored.")
  public RestResponse<BatchAnswer> assign(
      @RestQuery String dryRun, NominationAssignmentRequest request) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.assign(request, dry));
  }
}
