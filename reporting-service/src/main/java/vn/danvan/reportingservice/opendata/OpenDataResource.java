package vn.danvan.reportingservice.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.table.TableFormat;

/** Open data: for everybody, with licence and schema. */
@Path(OpenDataResource.PATH)
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "open-data", description = "Figures for everybody, with licence and schema")
class OpenDataResource {

  static final String PATH = "/api/v1/open-data";

  private static final MediaType CSV = MediaType.valueOf(TableFormat.CSV_TYPE);
  private static final String NAME = "Name of a dataset, from the catalogue";

  private final OpenDataService service;
  private final Language language;

  OpenDataResource(OpenDataService service, Language language) {
    this.service = service;
    this.language = language;
  }

  @GET
  @Operation(
      operationId = "listOpenData",
      summary = "The datasets that there are",
      description = "With their licence. Public.")
  public OpenDataView.Catalogue catalogue() {
    return service.catalogue(language.preferred());
  }

  @GET
  @Path("/{dataset}")
  @LimitedPerSource("open-data")
  @Operation(
      operationId = "getOpenData",
      summary = "A dataset of a year, by unit",
      description =
          "The unit as a whole, the units directly below it and what is its own. Figures about"
              + " persons from 1 to 4 are hidden, and with them whatever would give them away;"
              + " counts of units, models and decisions never. JSON or CSV by Accept. Public.")
  @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OpenDataView.class)),
        @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  public Response data(
      @Parameter(description = NAME, example = "dialogues") @RestPath String dataset,
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "Calendar year", example = "2023", required = true) @RestQuery
          String year,
      @Context HttpHeaders headers) {
    var view = service.data(dataset, unit, year, language.preferred());
    var csv =
        headers.getAcceptableMediaTypes().stream()
            .filter(
                type ->
                    type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
            .findFirst()
            .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
            .isPresent();
    return csv
        ? OpenDataFile.csv(Dataset.of(dataset).orElseThrow(), view)
        : Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
  }

  @GET
  @Path("/{dataset}/schema")
  @Operation(
      operationId = "getOpenDataSchema",
      summary = "The columns of a dataset",
      description = "As a Table Schema (Frictionless). Public.")
  public OpenDataView.TableSchema schema(
      @Parameter(description = NAME, example = "dialogues") @RestPath String dataset) {
    return service.schema(dataset, language.preferred());
  }
}
