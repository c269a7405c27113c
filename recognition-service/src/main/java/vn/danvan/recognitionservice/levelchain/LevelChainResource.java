package vn.danvan.recognitionservice.levelchain;

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
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.reference.EndValidityRequest;

/** Level chains over REST. */
@Path(LevelChainService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "level chains",
    description = "Which level nominates to which, and how each works, by date")
class LevelChainResource {

  private final LevelChainService service;
  private final Cursors cursors;
  private final UnitDirectory units;
  private final LevelChains chains;

  LevelChainResource(
      LevelChainService service, Cursors cursors, UnitDirectory units, LevelChains chains) {
    this.service = service;
    this.cursors = cursors;
    this.units = units;
    this.chains = chains;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = LevelChainView.class)))
  @Operation(
      operationId = "setLevelChain",
      summary = "Set what holds for a level",
      description =
          "Roles: admin; the signatory of a province for its own, which goes before the national chain."
              + " What held before is closed first. Rounds keep the chain by which they were planned.")
  public RestResponse<LevelChainView> set(SetLevelChainRequest request) {
    return Answers.created(LevelChainService.PATH, service.set(request));
  }

  @GET
  @Operation(
      operationId = "listLevelChains",
      summary = "Levels, national and of provinces",
      description =
          "For everybody who is signed in. What a province has set for a level holds there instead of"
              + " the national chain.")
  public Page<LevelChainView> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of a province: its own only") @RestQuery String province,
      @Parameter(description = "A level") @RestQuery String level,
      @Parameter(description = "A day on which they hold") @RestQuery String on,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    return service.list(
        new LevelChainService.Filter(
            ids,
            province == null ? null : units.parameter("province", province).id(),
            chains.parameter("level", level),
            Parameters.date("on", on)),
        cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readLevelChain",
      summary = "What holds for a level during a time",
      description = "For everybody who is signed in.")
  public RestResponse<LevelChainView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readLevelChainHistory",
      summary = "What happened to it",
      description =
          "Roles: admin; the signatory of a province for its own. Empty for what came with the"
              + " service and was never changed.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeLevelChain",
      summary = "Give it its last day",
      description =
          "Roles: admin; the signatory of a province for its own. Rounds that were planned by it go"
              + " on.")
  public RestResponse<LevelChainView> close(@RestPath UUID id, EndValidityRequest request) {
    return Answers.ok(service.close(id, request));
  }
}
