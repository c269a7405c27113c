package vn.danvan.dialogueservice.legalaid;

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
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/legal-aid-requests")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "legal aid", description = "Requests for legal aid and their cases, without persons")
class LegalAidRequestResource {

  private final LegalAidRequestService service;
  private final LegalAidReader reader;
  private final UnitDirectory units;

  LegalAidRequestResource(
      LegalAidRequestService service, LegalAidReader reader, UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listLegalAidRequests",
      summary = "Requests for legal aid in the caller's scope, newest entry first")
  public Page<LegalAidRequestListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit that was asked") @RestQuery String unit,
      @Parameter(description = "OPEN or CLOSED") @RestQuery String state,
      @Parameter(description = "Field of law") @RestQuery String lawField,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    var filter =
        new LegalAidReader.Filter(
            unit == null ? null : units.parameter("unit", unit).id(),
            Parameters.oneOf("state", state, LegalAidState.class),
            Parameters.oneOf("lawField", lawField, LawField.class),
            null);
    return reader.requests(filter, Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readLegalAidRequest", summary = "One request for legal aid")
  public RestResponse<LegalAidRequestView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readLegalAidRequestHistory",
      summary = "All facts of a request for legal aid, oldest first")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = LegalAidRequestView.class)))
  @Operation(
      operationId = "recordLegalAidRequest",
      summary = "Record a request for legal aid",
      description = "Who asks is not kept. One that has ended already says when and how.")
  public RestResponse<LegalAidRequestView> record(LegalAidRequests.SingleRequest request) {
    return Answers.created("/api/v1/legal-aid-requests", service.record(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "recordLegalAidRequests",
      summary = "Record many requests for legal aid",
      description = "1 to 500: all are stored or none. Idempotency-Key is required.")
  public RestResponse<BatchAnswer> recordAll(
      LegalAidRequests.RequestBatch request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.recordAll(request, dry));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeLegalAidRequest",
      summary = "End a request for legal aid",
      description = "Once all of its cases have ended.")
  public RestResponse<LegalAidRequestView> close(
      @RestPath UUID id, LegalAidRequests.Closure request) {
    return Answers.ok(service.close(id, request));
  }
}
