package vn.danvan.modelservice.replication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.ListFiles;

/** Assessments of replicability over REST. */
@Path(AssessmentResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "replications")
class AssessmentResource {

  static final String PATH = "/api/v1/replication-assessments";

  private final ReplicationPlanService service;
  private final ReplicationQueries queries;
  private final Cursors cursors;
  private final ListFiles files;

  AssessmentResource(
      ReplicationPlanService service,
      ReplicationQueries queries,
      Cursors cursors,
      ListFiles files) {
    this.service = service;
    this.queries = queries;
    this.cursors = cursors;
    this.files = files;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @Operation(
      operationId = "assessReplicability",
      summary = "Record whether a recognized model can be replicated, and by whom",
      description = "Roles: officer, secretary of a unit whose scope holds the model's owner.")
  public RestResponse<AssessmentView> assess(AssessmentRequest request) {
    return Answers.created(PATH, service.assess(request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listReplicationAssessments",
      summary = "What units found about a model, the newest first",
      description =
          "Public; the model is needed. With changesAfter: what was recorded since; nothing is ever"
              + " taken out.")
  public Page<AssessmentView> list(
      @Parameter(description = "Id of the model", required = true) @RestQuery String model,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return queries.assessments(
        Parameters.id("model", model), changesAfter, cursors.request(limit, cursor));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportReplicationAssessments",
      summary = "What units found about a model, as a file",
      description =
          "In the order of the list; the model is needed. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(
      @Parameter(description = "Id of the model", required = true) @RestQuery String model,
      @RestQuery String format) {
    var id = Parameters.id("model", model);
    return files.answer(AssessmentView.FILE, format, page -> queries.assessments(id, null, page));
  }
}
