package vn.danvan.dialogueservice.duty;

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
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/duties/reception-days")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duties", description = "What heads owe: dialogues and reception days")
class ReceptionDayResource {

  private final ReceptionDayService service;
  private final UnitDirectory units;

  ReceptionDayResource(ReceptionDayService service, UnitDirectory units) {
    this.service = service;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listReceptionDays",
      summary = "Reception days in the caller's scope, newest entry first")
  public Page<ReceptionDayListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit whose head received") @RestQuery String unit,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    return service.list(
        unit == null ? null : units.parameter("unit", unit).id(),
        Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @GET
  @Path("/{day}")
  @Operation(operationId = "readReceptionDay", summary = "One reception day")
  public RestResponse<ReceptionDayView> read(
      @Parameter(description = "Id of the reception day") @RestPath("day") UUID id) {
    return Answers.ok(service.read(id));
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = ReceptionDayView.class)))
  @Operation(
      operationId = "recordReceptionDay",
      summary = "Record a day on which the head received citizens",
      description = "Citizens and cases are counted, nobody is named. One of a unit and day.")
  public RestResponse<ReceptionDayView> record(DutyRequests.SingleDay request) {
    return Answers.created("/api/v1/duties/reception-days", service.record(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "recordReceptionDays",
      summary = "Record many reception days",
      description = "1 to 500: all are stored or none. Idempotency-Key is required.")
  public RestResponse<BatchAnswer> recordAll(DutyRequests.Days request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.recordAll(request, dry));
  }
}
