package vn.danvan.recognitionservice.scoringscheme;

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
import vn.danvan.recognitionservice.levelchain.LevelChains;
import vn.danvan.recognitionservice.reference.EndValidityRequest;

/** Scoring schemes over REST. */
@Path(ScoringSchemeService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scoring schemes", description = "By what models are judged at a level, in editions")
class ScoringSchemeResource {

  private final ScoringSchemeService service;
  private final Cursors cursors;
  private final UnitDirectory units;
  private final LevelChains chains;

  ScoringSchemeResource(
      ScoringSchemeService service, Cursors cursors, UnitDirectory units, LevelChains chains) {
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
      content = @Content(schema = @Schema(implementation = ScoringSchemeView.class)))
  @Operation(
      operationId = "setScoringScheme",
      summary = "Set a new edition of a scheme",
      description =
          "Roles: admin; the signatory of a province for its own. Rounds that are opened from then on"
              + " go by it; rounds that are open keep theirs.")
  public RestResponse<ScoringSchemeView> set(SetScoringSchemeRequest request) {
    return Answers.created(ScoringSchemeService.PATH, service.set(request));
  }

  @GET
  @Operation(
      operationId = "listScoringSchemes",
      summary = "Editions of scoring schemes",
      description =
          "For everybody who is signed in. A round that is opened on a day goes by the newest edition"
              + " of its province that holds on it, otherwise by the newest national one.")
  public Page<ScoringSchemeView> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of a province: its own editions only") @RestQuery
          String province,
      @Parameter(description = "Level of the rounds that they are for") @RestQuery String level,
      @Parameter(description = "A day on which they hold") @RestQuery String on,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    return service.list(
        new ScoringSchemeService.Filter(
            ids,
            province == null ? null : units.parameter("province", province).id(),
            chains.parameter("level", level),
            Parameters.date("on", on)),
        cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readScoringScheme",
      summary = "One edition of a scheme",
      description = "For everybody who is signed in.")
  public RestResponse<ScoringSchemeView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readScoringSchemeHistory",
      summary = "What happened to an edition",
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
      operationId = "closeScoringScheme",
      summary = "Give an edition its last day",
      description =
          "Roles: admin; the signatory of a province for its own. Rounds that were opened with it"
              + " keep it.")
  public RestResponse<ScoringSchemeView> close(@RestPath UUID id, EndValidityRequest request) {
    return Answers.ok(service.close(id, request));
  }
}
