package vn.danvan.reportingservice.snapshot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

/** Snapshots over REST. */
@Path(SnapshotResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "snapshots", description = "Reports frozen for ever, signed and chained")
class SnapshotResource {

  static final String PATH = "/api/v1/snapshots";

  private final SnapshotService service;
  private final Cursors cursors;

  SnapshotResource(SnapshotService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listSnapshots",
      summary = "A unit's snapshots, the oldest first",
      description = "Signed ones are public; those in whose scope the unit lies see all.")
  public Page<SnapshotView> list(
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @RestQuery String limit,
      @RestQuery String cursor) {
    if (unit == null) {
      throw Parameters.invalid("unit", "");
    }
    return service.list(unit, cursors.request(limit, cursor));
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = SnapshotView.class)))
  @Operation(
      operationId = "prepareSnapshot",
      summary = "Prepare a report to be frozen",
      description =
          "By an officer or secretary of the unit. Only a complete report whose identities hold (409"
              + " report-not-complete, identity-broken). The same question once signed is corrected"
              + " by a further edition, with a reason.")
  public RestResponse<SnapshotView> prepare(PrepareSnapshotRequest request) {
    return Answers.created(PATH, service.prepare(request));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "readSnapshot",
      summary = "A snapshot",
      description = "What is not signed exists only for those in whose scope the unit lies (404).")
  public RestResponse<SnapshotView> read(@RestPath UUID id) {
    return Answers.ok(service.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readSnapshotHistory",
      summary = "All facts of a snapshot, oldest first",
      description = "For those in whose scope the unit lies.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @GET
  @Path("/{id}/content")
  @PermitAll
  @Operation(
      operationId = "readSnapshotContent",
      summary = "The report as it was frozen",
      description =
          "Canonical JSON (RFC 8785) of the report's answer; small numbers of persons are null but"
              + " for those in whose scope the unit lies.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(ref = "Report")))
  public String content(@RestPath UUID id) {
    return service.content(id);
  }

  @GET
  @Path("/{id}/difference")
  @PermitAll
  @Operation(
      operationId = "readSnapshotDifference",
      summary = "What a correction changed, line by line",
      description = "Against the edition before; nothing for a first edition.")
  public List<SnapshotDifference.Line> difference(@RestPath UUID id) {
    return service.difference(id);
  }

  @GET
  @Path("/{id}/file")
  @PermitAll
  @Operation(
      operationId = "downloadSnapshot",
      summary = "A signed snapshot as a file that anybody can verify",
      description =
          "How: docs/snapshots.md. 404 before it is signed. 403"
              + " small-numbers-of-persons where it holds numbers that are not for everybody: the"
              + " content without them is.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public RestResponse<String> file(@RestPath UUID id) {
    var snapshot = service.signed(id);
    return RestResponse.ResponseBuilder.ok(snapshot.file())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + SnapshotFile.name(snapshot) + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.ETAG, "\"" + snapshot.sha256() + "\"")
        .build();
  }

  @PUT
  @Path("/{id}/check")
  @Write
  @Operation(
      operationId = "checkSnapshot",
      summary = "Recount it as of the same instant",
      description =
          "By officers of the unit, or supervisors in whose territory it lies. 409 recount-differs if"
              + " other figures come out.")
  public RestResponse<SnapshotView> check(@RestPath UUID id, SnapshotActRequest request) {
    return Answers.ok(service.check(id, request));
  }

  @PUT
  @Path("/{id}/signature")
  @Write
  @Operation(
      operationId = "signSnapshot",
      summary = "Sign and freeze it",
      description =
          "By the unit's signatory, never who prepared it (403 second-person-needed). It can't be"
              + " changed afterwards.")
  public RestResponse<SnapshotView> sign(@RestPath UUID id, SnapshotActRequest request) {
    return Answers.ok(service.sign(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(
      operationId = "cancelSnapshot",
      summary = "Give it up before it is signed",
      description = "By officers, secretaries, signatories of the unit. The reason is private.")
  public RestResponse<SnapshotView> cancel(@RestPath UUID id, CancelSnapshotRequest request) {
    return Answers.ok(service.cancel(id, request));
  }
}
