package vn.danvan.reportingservice.indicator;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Language;
import vn.danvan.reportingservice.report.RecordView;

/** Indicators over REST. */
@Path("/api/v1/indicators")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Where figures may be inflated: for review, no verdict")
class IndicatorResource {

  private final IndicatorService service;
  private final Cursors cursors;
  private final Language language;

  IndicatorResource(IndicatorService service, Cursors cursors, Language language) {
    this.service = service;
    this.cursors = cursors;
    this.language = language;
  }

  @GET
  @Operation(
      operationId = "listIndicators",
      summary = "What to look at in a unit's subtree",
      description =
          "Each indicator with its definition, thresholds and findings; a finding links to the"
              + " records behind it. Hints for review, never a verdict. For officers, secretaries,"
              + " signatories and supervisors in whose scope the unit lies (404 otherwise).")
  public IndicatorsView all(
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period) {
    return service.all(unit, period, language.preferred());
  }

  @GET
  @Path("/{name}/records")
  @Operation(
      operationId = "listIndicatorRecords",
      summary = "The records behind a finding",
      description = "As many as the finding says. For those who may see the finding.")
  public Page<RecordView> records(
      @Parameter(description = "Name of an indicator", example = "entry-bursts") @RestPath
          String name,
      @Parameter(description = "As of the indicators", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period,
      @Parameter(description = "The finding's unit; the one asked for without it") @RestQuery
          String of,
      @Parameter(description = "What the finding is about") @RestQuery String about,
      @Parameter(description = "1 to 200, 50 without it", example = "50") @RestQuery String limit,
      @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
    return service.records(name, unit, period, of, about, cursors.request(limit, cursor));
  }
}
