package vn.danvan.reportingservice.reportedfigure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

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
  private final FigureImport imports;
  private final Cursors cursors;

  ReportedFigureResource(ReportedFigureService service, FigureImport imports, Cursors cursors) {
    this.service = service;
    this.imports = imports;
    this.cursors = cursors;
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
  @Operation(
      operationId = "listReportedFigures",
      summary = "Reported figures of a unit and everything below it, the oldest first",
      description = "For those in whose scope the unit lies; without a unit, of the whole scope.")
  public Page<EnteredFigureView> list(
      @Parameter(description = "Id or code of the unit", example = "lai-chau") @RestQuery
          String unit,
      @Parameter(
              description = "ENTERED, APPROVED, REJECTED or WITHDRAWN",
              schema = @Schema(implementation = FigureState.class))
          @RestQuery
          String state,
      @Parameter(description = "Name of a report", example = "sessions") @RestQuery String report,
      @Parameter(description = "1 to 200, 50 without it", example = "50") @RestQuery String limit,
      @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
    return service.list(
        unit,
        Parameters.oneOf("state", state, FigureState.class),
        report,
        cursors.request(limit, cursor));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "importReportedFigures",
      summary = "Enter up to 500 figures from a file: all of them, or none",
      description =
          "XLSX or CSV by the template; each row as if it were entered by itself, named by its"
              + " number in the file. They wait for another person's approval. A dry run stores"
              + " nothing and says what is wrong with each row. Needs an Idempotency-Key.")
  public RestResponse<BatchAnswer> take(@RestForm FileUpload file, @RestQuery String dryRun) {
    return RestResponse.ok(
        imports.take(file, Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun))));
  }

  @GET
  @PermitAll
  @Path("/batch/template")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getReportedFigureTemplate",
      summary = "The template for files of reported figures",
      description = "XLSX, or CSV by `format`.")
  public RestResponse<InputStream> template(@RestQuery String format) {
    return imports.template(format);
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readReportedFigureHistory",
      summary = "All facts of a reported figure, oldest first",
      description = "For those in whose scope its unit lies.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
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
