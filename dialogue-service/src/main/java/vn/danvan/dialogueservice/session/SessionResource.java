package vn.danvan.dialogueservice.session;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sessions", description = "Propaganda, legal education and training")
class SessionResource {

  private final SessionService service;
  private final SessionReader reader;
  private final UnitDirectory units;

  SessionResource(SessionService service, SessionReader reader, UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listSessions",
      summary = "Sessions in the caller's scope, newest entry first")
  public Page<SessionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit that held them") @RestQuery String unit,
      @Parameter(description = "Kind of the sessions") @RestQuery String kind,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    return reader.list(
        unit == null ? null : units.parameter("unit", unit).id(),
        Parameters.oneOf("kind", kind, SessionKind.class),
        Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readSession", summary = "One session")
  public RestResponse<SessionView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(operationId = "readSessionHistory", summary = "All facts of a session, oldest first")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @Operation(
      operationId = "recordSession",
      summary = "Record a session that was held",
      description =
          "Attendances are counted, not persons. What looks like a session that was recorded already"
              + " is stored with the warning RECORDED_TWICE.")
  public RestResponse<SessionView> record(SessionRequests.Single request) {
    return Answers.created("/api/v1/sessions", service.record(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "recordSessions",
      summary = "Record many sessions",
      description = "1 to 500: all are stored or none. Idempotency-Key is required.")
  public RestResponse<BatchAnswer> recordAll(
      SessionRequests.Batch request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.recordAll(request, dry));
  }
}
