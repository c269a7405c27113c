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
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.rest.Answers;

@Path("/api/v1/legal-aid-requests/{id}/cases")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "legal aid", description = "Requests for legal aid and their cases, without persons")
class LegalAidCaseResource {

  private final LegalAidCaseService service;
  private final LegalAidReader reader;

  LegalAidCaseResource(LegalAidCaseService service, LegalAidReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @GET
  @Operation(
      operationId = "listCasesOfLegalAidRequest",
      summary = "All cases of a request, the first one first")
  public List<LegalAidCaseView> list(@RestPath UUID id) {
    return reader.casesOf(id);
  }

  @GET
  @Path("/{case}")
  @Operation(operationId = "readLegalAidCase", summary = "One case of legal aid")
  public RestResponse<LegalAidCaseView> read(
      @RestPath UUID id, @Parameter(description = "Id of the case") @RestPath("case") UUID one) {
    return Answers.ok(reader.readCase(id, one));
  }

  @GET
  @Path("/{case}/history")
  @Operation(
      operationId = "readLegalAidCaseHistory",
      summary = "All facts of a case of legal aid, oldest first")
  public List<JournalReader.Entry> history(
      @RestPath UUID id, @Parameter(description = "Id of the case") @RestPath("case") UUID one) {
    return reader.caseHistory(id, one);
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = LegalAidCaseView.class)))
  @Operation(
      operationId = "recordLegalAidCase",
      summary = "Record a case of a request",
      description =
          "A request may have several. One that has ended already says when and how; a case of a"
              + " closed request has.")
  public RestResponse<LegalAidCaseView> record(
      @RestPath UUID id, LegalAidRequests.SingleCase request) {
    return Answers.created(
        "/api/v1/legal-aid-requests/" + id + "/cases", service.record(id, request));
  }

  @PUT
  @Path("/{case}/closure")
  @Write
  @Operation(operationId = "closeLegalAidCase", summary = "End a case of legal aid")
  public RestResponse<LegalAidCaseView> close(
      @RestPath UUID id,
      @Parameter(description = "Id of the case") @RestPath("case") UUID one,
      LegalAidRequests.Closure request) {
    return Answers.ok(service.close(id, one, request));
  }
}
