package vn.danvan.recognitionservice.round;

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
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.levelchain.LevelChains;

/** Recognition rounds and their boards of standings. */
@Path(RoundService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds", description = "Recognition rounds: one authority, one level, one year")
class RoundResource {

  private final RoundService service;
  private final StandingService standings;
  private final Cursors cursors;
  private final UnitDirectory units;
  private final LevelChains chains;

  RoundResource(
      RoundService service,
      StandingService standings,
      Cursors cursors,
      UnitDirectory units,
      LevelChains chains) {
    this.service = service;
    this.standings = standings;
    this.cursors = cursors;
    this.units = units;
    this.chains = chains;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = RoundView.class)))
  @Operation(
      operationId = "planRound",
      summary = "Plan a round",
      description =
          "Officer, secretary or signatory of the authority. One round per authority, level and"
              + " year: a second one is 409 duplicate.")
  public RestResponse<RoundView> plan(PlanRoundRequest request) {
    return Answers.created(RoundService.PATH, service.plan(request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listRounds",
      summary = "Rounds",
      description = "Public. Filters: authority (id or code), year, level, state.")
  public Page<RoundListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the authority") @RestQuery String authority,
      @Parameter(description = "Year of the round") @RestQuery String year,
      @Parameter(description = "Level at which the round recognizes") @RestQuery String level,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new RoundService.Filter(
            ids,
            authority == null ? null : units.parameter("authority", authority).id(),
            Parameters.number("year", year),
            chains.parameter("level", level),
            Parameters.oneOf("state", state, RoundState.class));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "readRound", summary = "One round", description = "Public.")
  public RestResponse<RoundView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readRoundHistory",
      summary = "What happened to a round",
      description = "Officers, secretaries, signatories and supervisors who see the authority.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @GET
  @Path("/{id}/standings")
  @PermitAll
  @Operation(
      operationId = "listRoundStandings",
      summary = "Where each expected unit stands",
      description =
          "Public. Empty for an own-level round, which expects no other unit. With changesAfter: what"
              + " changed since; nothing is ever taken out, so a state can't be asked for then.")
  public Page<StandingView> standings(
      @RestPath UUID id,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var page = cursors.request(limit, cursor);
    if (changesAfter == null) {
      return standings.list(id, Parameters.oneOf("state", state, StandingState.class), page);
    }
    if (state != null) {
      throw Parameters.invalid("state", state);
    }
    return standings.changed(id, changesAfter, page.limit());
  }

  @PUT
  @Path("/{id}/opening")
  @Write
  @Operation(
      operationId = "openRound",
      summary = "Open a round for nominations",
      description = "PLANNED to OPEN; fixes the expected units and sets up their standings.")
  public RestResponse<RoundView> open(@RestPath UUID id, RoundActRequest request) {
    return Answers.ok(service.open(id, request));
  }

  @PUT
  @Path("/{id}/review")
  @Write
  @Operation(
      operationId = "startRoundReview",
      summary = "Start the review",
      description = "OPEN to REVIEWING; every eligible nomination comes under review.")
  public RestResponse<RoundView> startReview(@RestPath UUID id, RoundActRequest request) {
    return Answers.ok(service.startReview(id, request));
  }

  @PUT
  @Path("/{id}/decision")
  @Write
  @Operation(
      operationId = "decideRound",
      summary = "State that all verdicts are given",
      description = "REVIEWING to DECIDED.")
  public RestResponse<RoundView> decide(@RestPath UUID id, RoundActRequest request) {
    return Answers.ok(service.decide(id, request));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeRound",
      summary = "Close a round",
      description = "DECIDED to CLOSED; drafts that were never submitted expire.")
  public RestResponse<RoundView> close(@RestPath UUID id, RoundActRequest request) {
    return Answers.ok(service.close(id, request));
  }

  @PUT
  @Path("/{id}/consideration")
  @Write
  @Operation(
      operationId = "recordRoundConsideration",
      summary = "State that models were considered and none recognized",
      description =
          "With the minutes that say so, once, while REVIEWING or DECIDED and nothing was approved."
              + " The rounds above see the authority as one that considered models.")
  public RestResponse<RoundView> recognizeNone(@RestPath UUID id, ConsiderationRequest request) {
    return Answers.ok(service.recognizeNone(id, request));
  }

  @POST
  @Path("/{id}/extensions")
  @Write
  @Operation(
      operationId = "extendRound",
      summary = "Give one unit more time",
      description =
          "While OPEN, for a unit that nominates to the round, beyond its present deadline. On a day"
              + " off until the next working day.")
  public RestResponse<RoundView> extend(@RestPath UUID id, ExtensionRequest request) {
    return Answers.ok(service.extend(id, request));
  }

  @GET
  @Path("/{id}/extensions")
  @PermitAll
  @Operation(
      operationId = "listRoundExtensions",
      summary = "Units that may submit longer than the others",
      description = "Public; the reasons are not.")
  public Page<ExtensionView> extensions(
      @RestPath UUID id, @RestQuery String limit, @RestQuery String cursor) {
    return service.extensions(id, cursors.request(limit, cursor));
  }

  @PUT
  @Path("/{id}/retrospective")
  @Write
  @Operation(
      operationId = "limitRoundLateEntry",
      summary = "Narrow late entry in a round",
      description =
          "Signatory of the province for rounds below it, admin for the province's own rounds.")
  public RestResponse<RoundView> limitLateEntry(
      @RestPath UUID id, RoundRetrospectiveRequest request) {
    return Answers.ok(service.limitLateEntry(id, request));
  }
}
