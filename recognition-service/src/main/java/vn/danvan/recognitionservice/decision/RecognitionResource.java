package vn.danvan.recognitionservice.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.levelchain.LevelChains;

/** Recognitions; public, and made by issuing a decision only. */
@Path("/api/v1/recognitions")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recognitions", description = "Models recognized at a level")
class RecognitionResource {

  private final RecognitionService service;
  private final Cursors cursors;
  private final UnitDirectory units;
  private final LevelChains chains;

  RecognitionResource(
      RecognitionService service, Cursors cursors, UnitDirectory units, LevelChains chains) {
    this.service = service;
    this.cursors = cursors;
    this.units = units;
    this.chains = chains;
  }

  @GET
  @Operation(
      operationId = "listRecognitions",
      summary = "Recognitions",
      description =
          "Public. Filters: unit (subtree of the owners; id or code), year (of the round), level,"
              + " model, decision, state.")
  public Page<RecognitionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of a unit: recognitions of owners in its subtree")
          @RestQuery
          String unit,
      @Parameter(description = "Year of the round") @RestQuery String year,
      @Parameter(description = "Level at which the round recognizes") @RestQuery String level,
      @Parameter(description = "Id of the model") @RestQuery String model,
      @Parameter(description = "Id of the decision") @RestQuery String decision,
      @Parameter(description = "IN_FORCE, REVOKED or SUPERSEDED") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new RecognitionService.Filter(
            ids,
            unit == null ? null : units.parameter("unit", unit).id(),
            Parameters.number("year", year),
            chains.parameter("level", level),
            Parameters.id("model", model),
            Parameters.id("decision", decision),
            Parameters.oneOf("state", state, RecognitionState.class));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readRecognition", summary = "One recognition", description = "Public.")
  public RestResponse<RecognitionView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }
}
