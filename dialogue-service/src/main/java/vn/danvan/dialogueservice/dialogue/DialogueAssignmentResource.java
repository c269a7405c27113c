package vn.danvan.dialogueservice.dialogue;

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

@Path("/api/v1/dialogues/assignments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "dialogues", description = "Direct dialogues of heads with citizens")
class DialogueAssignmentResource {

  private final DialogueAssignmentService service;
  private final Cursors cursors;

  DialogueAssignmentResource(DialogueAssignmentService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listDialogueAssignments",
      summary = "Dialogues that wait for a person to choose who holds them",
      description =
          "Of units within the caller's scope that were closed and that nothing took over whole.")
  public Page<WaitingDialogue> waiting(@RestQuery String limit, @RestQuery String cursor) {
    return service.waiting(cursors.request(limit, cursor));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "assignDialogues",
      summary = "Say who holds dialogues instead of divided units",
      description =
          "By officer, secretary or head of a unit that sees the divided one; the chosen unit lies"
              + " where that is to be found today. All rows or none; with dryRun=true nothing is"
              + " stored.")
  public RestResponse<BatchAnswer> assign(
      DialogueAssignmentRequest request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.assign(request, dry));
  }
}
