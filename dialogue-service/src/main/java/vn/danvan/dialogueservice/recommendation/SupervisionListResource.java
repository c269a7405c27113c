package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

@Path(SupervisionListView.COLLECTION)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class SupervisionListResource {

  private final RecommendationListService service;
  private final SupervisionListService lists;

  SupervisionListResource(RecommendationListService service, SupervisionListService lists) {
    this.service = service;
    this.lists = lists;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = SupervisionListView.class)))
  @Operation(
      operationId = "beginSupervisionList",
      summary = "Supervise a dialogue's list at once, or draw a sample of it",
      description =
          "LIST: one act covers what was answered on the spot and is resolved; all pass but those"
              + " that are named. SAMPLE: of that, and of what was explained later, a share is drawn"
              + " and named; what is found of it follows by findings. What the caller's own body"
              + " resolved is on no list; what its sender objected to is always looked at.")
  public RestResponse<SupervisionListView> begin(SupervisionListRequests.Begun request) {
    return Answers.created(SupervisionListView.COLLECTION, lists.begin(request));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readSupervisionList",
      summary = "The supervision of one list",
      description = "With the seed by which anybody may draw its sample again.")
  public RestResponse<SupervisionListView> read(@RestPath UUID id) {
    return Answers.ok(lists.read(id));
  }

  @PUT
  @Path("/{id}/findings")
  @Write
  @Operation(
      operationId = "concludeSupervisionList",
      summary = "Write down what was found of a sample",
      description =
          "By the body that drew it. If all that were looked at passed, the rest passes too, but for"
              + " what its sender has objected to since; otherwise the rest waits to be looked at.")
  public RestResponse<SupervisionListView> conclude(
      @RestPath UUID id, SupervisionListRequests.Found request) {
    return Answers.ok(lists.conclude(id, request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "superviseRecommendations",
      summary = "Look at many resolutions",
      description =
          "By another body than those that resolved them, 1 to 500: all are stored or none."
              + " Idempotency-Key is required.")
  public RestResponse<BatchAnswer> supervise(
      ListRequests.Supervisions request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.supervise(request, dry));
  }
}
