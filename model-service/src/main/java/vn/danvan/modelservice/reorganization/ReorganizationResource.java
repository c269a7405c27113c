package vn.danvan.modelservice.reorganization;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** Acts of reorganization over REST. */
@Path(ReorganizationResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reorganizations", description = "Acts that open, close, merge, split, move units")
class ReorganizationResource {

  static final String PATH = "/api/v1/reorganizations";

  private final ReorganizationService service;
  private final ReorganizationQueries queries;
  private final Cursors cursors;
  private final ListFiles files;

  ReorganizationResource(
      ReorganizationService service,
      ReorganizationQueries queries,
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
      description = "Executed; a repeat gets the first outcome",
      content = @Content(schema = @Schema(implementation = ReorganizationView.class)))
  @Operation(
      operationId = "reorganize",
      summary = "Execute an act of reorganization",
      description =
          "One command for everything that the act changes, once per act number: the same act again"
              + " answers the first outcome, another content under the number is 409"
              + " act-number-reused. What is wrong is named by /changes/<index>/... (422) and nothing"
              + " is changed. Models of closed units pass to what took over the whole, or to the one"
              + " successor that holds their area; the others need a person's choice. Role: admin;"
              + " dry runs (dryRun=true, 200) also officer, secretary, signatory.")
  public RestResponse<ReorganizationView> reorganize(
      ReorganizationRequest request, @RestQuery String dryRun) {
    var trial = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    var outcome = service.execute(request, trial);
    return outcome.dryRun() ? RestResponse.ok(outcome) : Answers.created(PATH, outcome);
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listReorganizations",
      summary = "Acts, the newest first",
      description = "With changesAfter: what changed since; nothing is ever taken out.")
  public Page<ReorganizationView.Summary> list(
      @RestQuery String changesAfter, @RestQuery String limit, @RestQuery String cursor) {
    return queries.list(changesAfter, cursors.request(limit, cursor));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportReorganizations",
      summary = "Acts as a file",
      description =
          "In the order of the list. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(@RestQuery String format) {
    return files.answer(ReorganizationView.FILE, format, page -> queries.list(null, page));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getReorganization",
      summary = "An act with its outcome",
      description =
          "As it was answered first. Roles: officer, secretary, signatory, supervisor, integrator,"
              + " admin.")
  public RestResponse<ReorganizationView> read(@PathParam("id") UUID id) {
    return Answers.ok(service.outcome(id));
  }

  @GET
  @Path("/{id}/assignments")
  @Operation(
      operationId = "listAssignments",
      summary = "Models that wait for a person to choose their new owner",
      description =
          "Of closed units within the caller's scope. Roles: officer, secretary, signatory,"
              + " supervisor; an admin sees all.")
  public Page<ReorganizationView.WaitingModel> waiting(
      @PathParam("id") UUID id, @RestQuery String limit, @RestQuery String cursor) {
    return queries.waiting(id, cursors.request(limit, cursor));
  }

  @GET
  @Path("/{id}/assignments/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportAssignments",
      summary = "Models that wait for a new owner as a file",
      description =
          "In the order of the list. Roles: officer, secretary, signatory, supervisor; an admin"
              + " gets all.")
  public RestResponse<InputStream> exportWaiting(
      @PathParam("id") UUID id, @RestQuery String format) {
    return files.answer(
        ReorganizationView.WaitingModel.FILE, format, page -> queries.waiting(id, page));
  }

  @POST
  @Path("/{id}/assignments")
  @Write
  @Operation(
      operationId = "assignModels",
      summary = "Say who owns models of a closed unit now",
      description =
          "From the act's effective day on. All rows hold or none (422, /rows/<index>/...). Roles:"
              + " officer, secretary, signatory of a unit that sees the former owner.")
  public RestResponse<ReorganizationView.Progress> assign(
      @PathParam("id") UUID id, AssignmentsRequest request) {
    return Answers.ok(service.assign(id, request));
  }
}
