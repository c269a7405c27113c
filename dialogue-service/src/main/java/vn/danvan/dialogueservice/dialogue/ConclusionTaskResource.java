package vn.danvan.dialogueservice.dialogue;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/conclusion-tasks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "dialogues", description = "Direct dialogues of heads with citizens")
class ConclusionTaskResource {

  private final ConclusionTaskService service;
  private final ConclusionTaskReader reader;
  private final UnitDirectory units;
  private final Cursors cursors;

  ConclusionTaskResource(
      ConclusionTaskService service,
      ConclusionTaskReader reader,
      UnitDirectory units,
      Cursors cursors) {
    this.service = service;
    this.reader = reader;
    this.units = units;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listConclusionTasks",
      summary = "What dialogues concluded that is to be done, by due date",
      description =
          "Those of owners or hosts in a subtree of the caller's scope, or with mine=true those that"
              + " the caller's own unit has to do.")
  public Page<ConclusionTaskView> list(
      @Parameter(description = "Id or code of the root of a subtree; not together with mine=true")
          @RestQuery
          String unit,
      @Parameter(description = "true: of the caller's own unit") @RestQuery String mine,
      @Parameter(description = "true: done ones only; false: those to be done only") @RestQuery
          String done,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var page = cursors.request(limit, cursor);
    var which = Parameters.flag("done", done);
    if (Boolean.TRUE.equals(Parameters.flag("mine", mine))) {
      if (unit != null) {
        throw Parameters.invalid("unit", unit);
      }
      return reader.mine(which, page);
    }
    return reader.below(unit == null ? null : units.parameter("unit", unit).id(), which, page);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readConclusionTask", summary = "One task of a notice of conclusions")
  public RestResponse<ConclusionTaskView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @PUT
  @Path("/{id}/report")
  @Write
  @Operation(
      operationId = "reportConclusionTask",
      summary = "Report that it is done",
      description = "By an officer or secretary of its owner. With If-Match.")
  public RestResponse<ConclusionTaskData> report(
      @RestPath UUID id, DialogueRequests.TaskReport request) {
    return Answers.ok(service.report(id, request));
  }
}
