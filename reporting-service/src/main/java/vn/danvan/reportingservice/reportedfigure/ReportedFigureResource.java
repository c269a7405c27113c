package vn.danvan.reportingservice.reportedfigure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Reported figures over REST. */
@Path(ReportedFigureResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reported-figures", description = "Figures that arrived as totals")
class ReportedFigureResource {

  static final String PATH = "/api/v1/reported-figures";

  private final ReportedFigureService service;

  ReportedFigureResource(ReportedFigureService service) {
    this.service = service;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = EnteredFigureView.class)))
  @Operation(
      operationId = "enterReportedFigure",
      summary = "Enter a figure that a document states",
      description =
          "By an officer for the own unit. Reports show it once another person has approved it. 409"
              + " duplicate while there is one of the same unit, report, metric and period.")
  public RestResponse<EnteredFigureView> enter(EnterReportedFigureRequest request) {
    return Answers.created(PATH, service.enter(request));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readReportedFigure",
      summary = "A reported figure",
      description = "Outside the caller's scope it does not exist (404).")
  public RestResponse<EnteredFigureView> read(@RestPath UUID id) {
    return Answers.ok(service.read(id));
  }

  @PUT
  @Path("/{id}/approval")
  @Write
  @Operation(
      operationId = "approveReportedFigure",
      summary = "Approve a reported figure",
      description =
          "By the unit's signatory or an officer of the province, never by who entered it (403"
              + " second-person-needed).")
  public RestResponse<EnteredFigureView> approve(
      @RestPath UUID id, ReportedFigureActRequest request) {
    return Answers.ok(service.approve(id, request));
  }

  @PUT
  @Path("/{id}/rejection")
  @Write
  @Operation(
      operationId = "rejectReportedFigure",
      summary = "Reject a reported figure that waits for approval",
      description = "By the unit's signatory or an officer of the province. The reason is private.")
  public RestResponse<EnteredFigureView> reject(
      @RestPath UUID id, EndReportedFigureRequest request) {
    return Answers.ok(service.reject(id, request));
  }

  @PUT
  @Path("/{id}/withdrawal")
  @Write
  @Operation(
      operationId = "withdrawReportedFigure",
      summary = "Take back an approved figure",
      description =
          "By the unit's signatory or an officer of the province; reports asOf an earlier instant"
              + " still show it. The reason is private.")
  public RestResponse<EnteredFigureView> withdraw(
      @RestPath UUID id, EndReportedFigureRequest request) {
    return Answers.ok(service.withdraw(id, request));
  }
}
