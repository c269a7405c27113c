package vn.danvan.recognitionservice.commendation;

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
import vn.danvan.recognitionservice.decision.ConfirmCorrectionRequest;
import vn.danvan.recognitionservice.decision.CorrectDecisionRequest;
import vn.danvan.recognitionservice.decision.DecisionReasonRequest;
import vn.danvan.recognitionservice.decision.DecisionState;

/** Decisions on commendations: drafted, signed by another person, issued; cancelled before that. */
@Path(CommendationDecisionService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commendations", description = "Merit that authorities of the State commend")
class CommendationDecisionResource {

  private final CommendationDecisionService service;
  private final CommendationDecisionViews views;
  private final Cursors cursors;
  private final UnitDirectory units;

  CommendationDecisionResource(
      CommendationDecisionService service,
      CommendationDecisionViews views,
      Cursors cursors,
      UnitDirectory units) {
    this.service = service;
    this.views = views;
    this.cursors = cursors;
    this.units = units;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = CommendationDecisionView.class)))
  @Operation(
      operationId = "draftCommendationDecision",
      summary = "Draft a decision on commendations",
      description =
          "By the issuer's officer or secretary. AWARD takes drafted commendations, REVOCATION"
              + " awarded ones with a reason; the number is unique among all of the issuer's"
              + " decisions of the year.")
  public RestResponse<CommendationDecisionView> draft(DraftCommendationDecisionRequest request) {
    return Answers.created(CommendationDecisionService.PATH, service.draft(request));
  }

  @GET
  @Operation(
      operationId = "listCommendationDecisions",
      summary = "Decisions on commendations within the caller's scope",
      description = "Filters: issuer (id or code), year (of the date), state, kind.")
  public Page<CommendationDecisionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the issuer") @RestQuery String issuer,
      @Parameter(description = "Year of the decision's date") @RestQuery String year,
      @Parameter(description = "A state") @RestQuery String state,
      @Parameter(description = "AWARD or REVOCATION") @RestQuery String kind,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new CommendationDecisionViews.Filter(
            ids,
            issuer == null ? null : units.parameter("issuer", issuer).id(),
            Parameters.number("year", year),
            Parameters.oneOf("state", state, DecisionState.class),
            Parameters.oneOf("kind", kind, CommendationDecisionKind.class));
    return views.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readCommendationDecision",
      summary = "One decision on commendations",
      description = "Outside the caller's scope it does not exist (404).")
  public RestResponse<CommendationDecisionView> read(@RestPath UUID id) {
    return Answers.ok(views.one(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readCommendationDecisionHistory",
      summary = "What happened to a decision on commendations",
      description = "For those who see the issuer.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return views.history(id);
  }

  @PUT
  @Path("/{id}/signature")
  @Write
  @Operation(
      operationId = "signCommendationDecision",
      summary = "Sign a decision on commendations",
      description =
          "By the issuer's signatory, another person than the drafter of it and of its items.")
  public RestResponse<CommendationDecisionView> sign(
      @RestPath UUID id, CommendationDecisionActRequest request) {
    return Answers.ok(service.sign(id, request));
  }

  @PUT
  @Path("/{id}/issue")
  @Write
  @Operation(
      operationId = "issueCommendationDecision",
      summary = "Issue a decision on commendations",
      description =
          "By the issuer's signatory. Awards or revokes all items or none; of two decisions on the"
              + " same commendation one wins, the other is 409 already-decided.")
  public RestResponse<CommendationDecisionView> issue(
      @RestPath UUID id, CommendationDecisionActRequest request) {
    return Answers.ok(service.issue(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(
      operationId = "cancelCommendationDecision",
      summary = "Cancel a decision on commendations before it is issued",
      description =
          "A draft by the issuer's officer, secretary or signatory; its number is free again. A"
              + " signed one by the signatory; its number stays used. The items are free again.")
  public RestResponse<CommendationDecisionView> cancel(
      @RestPath UUID id, DecisionReasonRequest request) {
    return Answers.ok(service.cancel(id, request));
  }

  @POST
  @Path("/{id}/corrections")
  @Write
  @Operation(
      operationId = "proposeCommendationDecisionCorrection",
      summary = "Propose another spelling of an issued decision's number",
      description =
          "By the issuer's officer or secretary. Case, diacritics and punctuation only: 422"
              + " another-number otherwise. Nothing changes before the confirmation.")
  public RestResponse<CommendationDecisionView> propose(
      @RestPath UUID id, CorrectDecisionRequest request) {
    return Answers.ok(service.proposeCorrection(id, request));
  }

  @POST
  @Path("/{id}/confirmations")
  @Write
  @Operation(
      operationId = "confirmCommendationDecisionCorrection",
      summary = "Confirm the spelling that was proposed",
      description =
          "By the issuer's signatory, another person than the one who proposed it. The decision's"
              + " commendations show the number so from then on.")
  public RestResponse<CommendationDecisionView> confirm(
      @RestPath UUID id, ConfirmCorrectionRequest request) {
    return Answers.ok(service.confirmCorrection(id, request));
  }
}
