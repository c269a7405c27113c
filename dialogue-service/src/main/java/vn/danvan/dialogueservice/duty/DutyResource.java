package vn.danvan.dialogueservice.duty;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/duties")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duties", description = "What heads owe: dialogues and reception days")
class DutyResource {

  private final DutyService service;
  private final DutyReader reader;
  private final UnitDirectory units;

  DutyResource(DutyService service, DutyReader reader, UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listDuties",
      summary = "Duties in the caller's scope, newest entry first",
      description =
          "Each with its years: required, held, short, missed, and by when the next is due.")
  public Page<DutyListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit whose head owes it") @RestQuery String unit,
      @Parameter(description = "IN_FORCE, REPLACED or ENDED") @RestQuery String state,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    return reader.list(
        unit == null ? null : units.parameter("unit", unit).id(),
        Parameters.oneOf("state", state, DutyState.class),
        Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readDuty", summary = "One duty with its years")
  public RestResponse<DutyView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(operationId = "readDutyHistory", summary = "All facts of a duty, oldest first")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DutyView.class)))
  @Operation(
      operationId = "establishDuty",
      summary = "Lay down what the head of a unit owes",
      description =
          "By which regulation, how many dialogues a year and reception days a month, from when on."
              + " The head is an office, nobody is named. A unit has one duty at a time.")
  public RestResponse<DutyView> establish(DutyRequests.Established request) {
    return Answers.created("/api/v1/duties", service.establish(request));
  }

  @PUT
  @Path("/{id}/replacement")
  @Write
  @Operation(
      operationId = "replaceDuty",
      summary = "Let another regulation follow",
      description = "The duty ends on the day before; the answer is the one that follows.")
  public RestResponse<DutyView> replace(@RestPath UUID id, DutyRequests.Replacement request) {
    return Answers.ok(service.replace(id, request));
  }

  @PUT
  @Path("/{id}/end")
  @Write
  @Operation(operationId = "endDuty", summary = "End a duty")
  public RestResponse<DutyView> end(@RestPath UUID id, DutyRequests.End request) {
    return Answers.ok(service.end(id, request));
  }
}
