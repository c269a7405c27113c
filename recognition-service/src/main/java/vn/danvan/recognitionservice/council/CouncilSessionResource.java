package vn.danvan.recognitionservice.council;

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

/** Sessions of review councils, as their secretaries keep them. */
@Path(CouncilSessionService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "council-sessions", description = "Review councils: sessions, scores, ballots")
class CouncilSessionResource {

  private final CouncilSessionService service;
  private final CouncilSessionReader reader;
  private final Cursors cursors;
  private final UnitDirectory units;

  CouncilSessionResource(
      CouncilSessionService service,
      CouncilSessionReader reader,
      Cursors cursors,
      UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.cursors = cursors;
    this.units = units;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = CouncilSessionView.class)))
  @Operation(
      operationId = "planCouncilSession",
      summary = "Plan a session of a round's council",
      description =
          "By the council's secretary, while the round is under review. What lies before the session"
              + " gets its verdict from it only (held-by-council). Failed conditions are answered"
              + " together (422): too-few-members, even-number-of-members, one-chair-one-secretary,"
              + " not-in-office, agenda-empty, nomination-not-in-round, nomination-not-in-review.")
  public RestResponse<CouncilSessionView> plan(PlanCouncilSessionRequest request) {
    return Answers.created(CouncilSessionService.PATH, service.plan(request));
  }

  @GET
  @Operation(
      operationId = "listCouncilSessions",
      summary = "Sessions within the caller's scope, and those of councils that the caller sits in",
      description = "Filters: round, authority (id or code), state.")
  public Page<CouncilSessionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id of the round") @RestQuery String round,
      @Parameter(description = "Id or code of the authority") @RestQuery String authority,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new CouncilSessionReader.Filter(
            ids,
            Parameters.id("round", round),
            authority == null ? null : units.parameter("authority", authority).id(),
            Parameters.oneOf("state", state, CouncilSessionState.class));
    return reader.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readCouncilSession",
      summary = "One session",
      description =
          "For officials who see the authority and for the council's members; to others it does not"
              + " exist (404). Shows who keeps out of what, but no names and accounts.")
  public RestResponse<CouncilSessionView> read(@RestPath UUID id) {
    return Answers.ok(reader.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readCouncilSessionHistory",
      summary = "What happened to a session",
      description = "Officers, secretaries, signatories and supervisors who see the authority.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @GET
  @Path("/{id}/members")
  @Operation(
      operationId = "listCouncilMembers",
      summary = "Who sits in the council",
      description = "With names and accounts, for the members and the council's secretary only.")
  public List<CouncilMemberView> members(@RestPath UUID id) {
    return reader.members(id);
  }

  @PUT
  @Path("/{id}/members")
  @Write
  @Operation(
      operationId = "seatCouncilMembers",
      summary = "Put other members into the council",
      description = "All of them, before the session is opened.")
  public RestResponse<CouncilSessionView> seat(@RestPath UUID id, CouncilMembersRequest request) {
    return Answers.ok(service.seat(id, request));
  }

  @PUT
  @Path("/{id}/agenda")
  @Write
  @Operation(
      operationId = "setCouncilAgenda",
      summary = "Lay other nominations before the session",
      description =
          "All of them, until the ballot. What is left out may come before a later session; before"
              + " the opening it is free again.")
  public RestResponse<CouncilSessionView> putOnAgenda(
      @RestPath UUID id, CouncilAgendaRequest request) {
    return Answers.ok(service.putOnAgenda(id, request));
  }

  @PUT
  @Path("/{id}/attendance")
  @Write
  @Operation(
      operationId = "recordCouncilAttendance",
      summary = "Write down who is there",
      description = "Until the ballot; whoever is not named is absent.")
  public RestResponse<CouncilSessionView> attend(
      @RestPath UUID id, CouncilAttendanceRequest request) {
    return Answers.ok(service.attend(id, request));
  }

  @POST
  @Path("/{id}/conflicts")
  @Write
  @Operation(
      operationId = "declareCouncilConflict",
      summary = "Declare a conflict of interest",
      description =
          "By the member, or by the council's secretary for one. Shuts the member out of everything"
              + " of the unit; refused (409 already-voted) once the member has voted on that.")
  public RestResponse<CouncilSessionView> declareConflict(
      @RestPath UUID id, CouncilConflictRequest request) {
    return Answers.ok(service.declareConflict(id, request));
  }

  @PUT
  @Path("/{id}/opening")
  @Write
  @Operation(
      operationId = "openCouncilSession",
      summary = "Open a session",
      description = "With a quorum present (422 no-quorum).")
  public RestResponse<CouncilSessionView> open(@RestPath UUID id, CouncilActRequest request) {
    return Answers.ok(service.open(id, request));
  }

  @PUT
  @Path("/{id}/scoring")
  @Write
  @Operation(
      operationId = "startCouncilScoring",
      summary = "Let the members score",
      description = "After the opening; a council may vote without having scored.")
  public RestResponse<CouncilSessionView> startScoring(
      @RestPath UUID id, CouncilActRequest request) {
    return Answers.ok(service.startScoring(id, request));
  }

  @PUT
  @Path("/{id}/ballot")
  @Write
  @Operation(
      operationId = "openCouncilBallot",
      summary = "Open the ballot",
      description =
          "Needs a quorum for each nomination among those who have no conflict of interest with its"
              + " unit (422 no-quorum, by item of the agenda).")
  public RestResponse<CouncilSessionView> openBallot(@RestPath UUID id, CouncilActRequest request) {
    return Answers.ok(service.openBallot(id, request));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeCouncilSession",
      summary = "Close a session with its minutes",
      description =
          "Writes the verdicts on all nominations before it in one transaction. A nomination on which"
              + " fewer than the quorum have voted holds it back (422 no-quorum), as does a reason"
              + " that is missing where the scores speak against it (422 overrule-reason-missing).")
  public RestResponse<CouncilSessionView> close(@RestPath UUID id, CouncilClosureRequest request) {
    return Answers.ok(service.close(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(
      operationId = "cancelCouncilSession",
      summary = "End a session without verdicts",
      description =
          "Its nominations are free for another session; once it was opened, for nothing else"
              + " (held-by-council).")
  public RestResponse<CouncilSessionView> cancel(@RestPath UUID id, CouncilReasonRequest request) {
    return Answers.ok(service.cancel(id, request));
  }
}
