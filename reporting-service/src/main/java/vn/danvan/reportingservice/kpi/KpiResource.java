package vn.danvan.reportingservice.kpi;

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
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Language;

/** KPIs over REST. */
@Path(KpiResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "kpis", description = "Indicators of performance, defined as data")
class KpiResource {

  static final String PATH = "/api/v1/kpis";

  private final KpiService service;
  private final Cursors cursors;
  private final Language language;

  KpiResource(KpiService service, Cursors cursors, Language language) {
    this.service = service;
    this.cursors = cursors;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listKpis",
      summary = "The catalogue of KPIs, the oldest first",
      description = "With those out of use. Public.")
  public Page<KpiView> list(@RestQuery String limit, @RestQuery String cursor) {
    return service.list(cursors.request(limit, cursor));
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = KpiView.class)))
  @Operation(
      operationId = "defineKpi",
      summary = "Define a KPI",
      description =
          "By an admin. The formula is read and never executed: numbers, figures of reports, + - * /"
              + " and parentheses; 422 names what it can't read and every figure that does not"
              + " exist. 409 duplicate if the code was ever given.")
  public RestResponse<KpiView> define(KpiRequest request) {
    return Answers.created(PATH, service.define(request));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "readKpi", summary = "A KPI", description = "Public.")
  public RestResponse<KpiView> read(@RestPath UUID id) {
    return Answers.ok(service.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readKpiHistory",
      summary = "All versions of a KPI, oldest first",
      description = "For those who work with figures.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @PUT
  @Path("/{id}/definition")
  @Write
  @Operation(
      operationId = "reviseKpi",
      summary = "Define a KPI anew",
      description = "By an admin; a further version. The code stays.")
  public RestResponse<KpiView> revise(@RestPath UUID id, KpiRequest request) {
    return Answers.ok(service.revise(id, request));
  }

  @PUT
  @Path("/{id}/retirement")
  @Write
  @Operation(
      operationId = "retireKpi",
      summary = "Take a KPI out of use",
      description =
          "By an admin. Its values can still be asked for; its code is not given again. The reason is private.")
  public RestResponse<KpiView> retire(@RestPath UUID id, RetireKpiRequest request) {
    return Answers.ok(service.retire(id, request));
  }

  @GET
  @Path("/{id}/value")
  @PermitAll
  @Operation(
      operationId = "readKpiValue",
      summary = "A KPI's value for a unit and a period, with the figures it is computed from",
      description =
          "Each figure with the link to its records; beside the target. Without a value (a division"
              + " by 0, a figure without value, a small number of persons that is not for everybody) it says"
              + " why. Public.")
  public KpiValueView value(
      @RestPath UUID id,
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period,
      @Parameter(description = "As of a report") @RestQuery String asOf,
      @Parameter(description = "HISTORICAL (default) or CURRENT") @RestQuery String structure) {
    return service.value(
        id, new KpiFigures.Asked(unit, period, asOf, structure), language.preferred());
  }
}
