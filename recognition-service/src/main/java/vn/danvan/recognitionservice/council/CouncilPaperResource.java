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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** What members of a council hand in themselves. */
@Path(CouncilSessionService.PATH + "/{id}")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "council-sessions")
class CouncilPaperResource {

  private final CouncilPaperService service;
  private final CouncilScoreService scores;
  private final CouncilWork work;

  CouncilPaperResource(CouncilPaperService service, CouncilScoreService scores, CouncilWork work) {
    this.service = service;
    this.scores = scores;
    this.work = work;
  }

  @GET
  @Path("/worklist")
  @Operation(
      operationId = "readCouncilWorklist",
      summary = "What the caller still has to score or vote on",
      description = "For a member of the council; the version goes into If-Match of the scores.")
  public RestResponse<WorklistView> worklist(@RestPath UUID id) {
    return Answers.ok(work.worklist(id));
  }

  @GET
  @Path("/results")
  @Operation(
      operationId = "readCouncilResults",
      summary = "What a session came to",
      description =
          "Scores once scoring has ended, votes and outcomes once the session is closed. Scores below"
              + " the scheme's threshold or a criterion's minimum are warnings, unless the scheme is"
              + " strict.")
  public RestResponse<CouncilResultsView> results(@RestPath UUID id) {
    return Answers.ok(work.results(id));
  }

  @GET
  @Path("/scores")
  @Operation(
      operationId = "readCouncilScores",
      summary = "The caller's own scores",
      description = "For a member of the council.")
  public RestResponse<ScoreSheetView> scores(@RestPath UUID id) {
    return Answers.ok(scores.sheet(id));
  }

  @PUT
  @Path("/scores")
  @Write
  @Operation(
      operationId = "enterCouncilScores",
      summary = "Score",
      description =
          "By a member, while the session scores (409 scoring-not-open). All scores of the member in"
              + " one call, instead of those before; If-Match names the version of the member's papers,"
              + " 0 the first time. All are taken or none: not-present, conflict-of-interest,"
              + " not-on-agenda, unknown-criterion, out-of-range, too-fine (422). The answer, which is"
              + " kept under the idempotency key, does not repeat the scores.")
  public RestResponse<ScoreSheetView> score(@RestPath UUID id, ScoresRequest request) {
    return Answers.ok(scores.score(id, request));
  }

  @POST
  @Path("/votes")
  @Write
  @Operation(
      operationId = "castCouncilVotes",
      summary = "Vote",
      description =
          "By a member, while the ballot is open; each nomination once (409 already-voted, otherwise"
              + " 409 ballot-not-open). All votes of the call are taken or none: not-present,"
              + " conflict-of-interest, not-on-agenda (422). The answer says on what the member has"
              + " voted and never how.")
  public RestResponse<BallotPaperView> vote(@RestPath UUID id, VotesRequest request) {
    return Answers.ok(service.vote(id, request));
  }

  @GET
  @Path("/votes")
  @Operation(
      operationId = "listCouncilVotes",
      summary = "Single votes of an open ballot",
      description =
          "A member sees its own; the authority's signatories and supervisors see all once the"
              + " session is closed. A secret ballot has none to show.")
  public List<VoteView> votes(@RestPath UUID id) {
    return service.votes(id);
  }
}
