package vn.danvan.modelservice.replication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.ListFiles;

/** Replications over REST. */
@Path(ReplicationResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "replications", description = "Units that take over other units' recognized models")
class ReplicationResource {

  static final String PATH = "/api/v1/replications";

  private final ReplicationService service;
  private final ReplicationQueries queries;
  private final Cursors cursors;
  private final ListFiles files;

  ReplicationResource(
      ReplicationService service, ReplicationQueries queries, Cursors cursors, ListFiles files) {
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
      content = @Content(schema = @Schema(implementation = ReplicationView.class)))
  @Operation(
      operationId = "planReplication",
      summary = "Plan to adopt another unit's recognized model",
      description =
          "409 duplicate if the unit plans or has adopted it already. Roles: officer, secretary,"
              + " integrator of the adopting unit, or of one above it that names it in onBehalfOf.")
  public RestResponse<ReplicationView> plan(PlanReplicationRequest request) {
    return Answers.created(PATH, service.plan(request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listReplications",
      summary = "Replications, the newest first",
      description = "With changesAfter: what changed since, with removed items.")
  public Page<ReplicationListItem> list(
      @BeanParam ReplicationFilter filter, @RestQuery String limit, @RestQuery String cursor) {
    return queries.list(filter, cursors.request(limit, cursor, filter.ids()));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportReplications",
      summary = "Replications as a file",
      description =
          "With the filters and in the order of the list. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(
      @BeanParam ReplicationFilter filter, @RestQuery String format) {
    return files.answer(ReplicationView.FILE, format, page -> queries.page(filter, page));
  }

  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(operationId = "getReplication", summary = "A replication", description = "Public.")
  public RestResponse<ReplicationView> read(@PathParam("id") UUID id) {
    return Answers.ok(queries.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getReplicationHistory",
      summary = "Everything that happened to a replication, oldest first",
      description = "Roles: officer, secretary, signatory, supervisor, within their scope.")
  public List<JournalReader.Entry> history(@PathParam("id") UUID id) {
    return queries.history(id);
  }

  @PUT
  @Path("/{id}/adoption")
  @Write
  @Operation(
      operationId = "adoptModel",
      summary = "Confirm that the unit works by the model",
      description =
          "With the unit's own model for it, or with a draft of one if createModel says so. Roles:"
              + " officer, secretary, integrator of the adopting unit, or of one above it that"
              + " names it in onBehalfOf.")
  public RestResponse<ReplicationView> adopt(@PathParam("id") UUID id, AdoptionRequest request) {
    return Answers.ok(service.adopt(id, request));
  }

  @POST
  @Path("/{id}/reviews")
  @Write
  @Operation(
      operationId = "reviewReplication",
      summary = "Record how the adopted model works at the unit",
      description =
          "Roles: officer, secretary, integrator of the adopting unit, or of one above it that"
              + " names it in onBehalfOf.")
  public RestResponse<ReplicationView> review(
      @PathParam("id") UUID id, ReplicationReviewRequest request) {
    return Answers.ok(service.review(id, request));
  }

  @PUT
  @Path("/{id}/drop")
  @Write
  @Operation(
      operationId = "dropReplication",
      summary = "End a replication, before or after the adoption",
      description =
          "Roles: officer, secretary, integrator of the adopting unit, or of one above it that"
              + " names it in onBehalfOf.")
  public RestResponse<ReplicationView> drop(@PathParam("id") UUID id, DropRequest request) {
    return Answers.ok(service.drop(id, request));
  }
}
