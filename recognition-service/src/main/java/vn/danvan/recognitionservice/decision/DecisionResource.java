package vn.danvan.recognitionservice.decision;

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

/** Decisions: drafted, signed by another person, issued; cancelled before that. */
@Path(DecisionService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions that recognize models, or end recognitions")
class DecisionResource {

  private final DecisionService service;
  private final DecisionCorrectionService corrections;
  private final DecisionViews views;
  private final Cursors cursors;
  private final UnitDirectory units;

  DecisionResource(
      DecisionService service,
      DecisionCorrectionService corrections,
      DecisionViews views,
      Cursors cursors,
      UnitDirectory units) {
    this.service = service;
    this.corrections = corrections;
    this.views = views;
    this.cursors = cursors;
    this.units = units;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @Operation(
      operationId = "draftDecision",
      summary = "Draft a decision",
      description =
          "By the council's secretary; where there is no council, by the unit's officer. The items"
              + " are approved nominations of the round; the number is unique per issuer and year."
              + " With kind REVOCATION or SUPERSESSION and a reason the items are recognitions of"
              + " the round, which end when the decision is issued, as of its date; a supersession"
              + " recognizes the same anew. Of an authority that is closed whoever took over the"
              + " whole of it decides, otherwise whoever stands above its parts.")
  public RestResponse<DecisionView> draft(DraftDecisionRequest request) {
    return Answers.created(DecisionService.PATH, service.draft(request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDecisions",
      summary = "Decisions",
      description =
          "Issued ones are public; drafts show within the caller's scope. Filters: round, issuer"
              + " (id or code), year (of the date), state, kind.")
  public Page<DecisionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id of the round") @RestQuery String round,
      @Parameter(description = "Id or code of the issuer") @RestQuery String issuer,
      @Parameter(description = "Year of the decision's date") @RestQuery String year,
      @Parameter(description = "A state") @RestQuery String state,
      @Parameter(description = "RECOGNITION, REVOCATION or SUPERSESSION") @RestQuery String kind,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new DecisionViews.Filter(
            ids,
            Parameters.id("round", round),
            issuer == null ? null : units.parameter("issuer", issuer).id(),
            Parameters.number("year", year),
            Parameters.oneOf("state", state, DecisionState.class),
            Parameters.oneOf("kind", kind, DecisionKind.class));
    return views.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "readDecision",
      summary = "One decision",
      description = "Public once issued; before that it exists within the issuer's scope only.")
  public RestResponse<DecisionView> read(@RestPath UUID id) {
    return Answers.ok(views.one(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readDecisionHistory",
      summary = "What happened to a decision",
      description = "Officers, secretaries, signatories and supervisors who see the issuer.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return views.history(id);
  }

  @PUT
  @Path("/{id}/signature")
  @Write
  @Operation(
      operationId = "signDecision",
      summary = "Sign a decision",
      description = "By the issuer's signatory, another person than the drafter.")
  public RestResponse<DecisionView> sign(@RestPath UUID id, DecisionActRequest request) {
    return Answers.ok(service.sign(id, request));
  }

  @PUT
  @Path("/{id}/issue")
  @Write
  @Operation(
      operationId = "issueDecision",
      summary = "Issue a decision",
      description =
          "By the issuer's signatory. Recognizes all items or none, or ends them; of two decisions"
              + " on the same item one wins, the other is 409 already-decided.")
  public RestResponse<DecisionView> issue(@RestPath UUID id, DecisionActRequest request) {
    return Answers.ok(service.issue(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(
      operationId = "cancelDecision",
      summary = "Cancel a decision before it is issued",
      description =
          "A draft by who drafts decisions or by the signatory; its number is free again. A signed"
              + " one by the issuer's signatory; its number stays used. The items are free again.")
  public RestResponse<DecisionView> cancel(@RestPath UUID id, DecisionReasonRequest request) {
    return Answers.ok(service.cancel(id, request));
  }

  @POST
  @Path("/{id}/corrections")
  @Write
  @Operation(
      operationId = "proposeDecisionCorrection",
      summary = "Propose another spelling of an issued decision's number",
      description =
          "By who drafts decisions. Case, diacritics and punctuation only: 422 another-number"
              + " otherwise. Nothing changes before the confirmation.")
  public RestResponse<DecisionView> propose(@RestPath UUID id, CorrectDecisionRequest request) {
    return Answers.ok(corrections.propose(id, request));
  }

  @POST
  @Path("/{id}/confirmations")
  @Write
  @Operation(
      operationId = "confirmDecisionCorrection",
      summary = "Confirm the spelling that was proposed",
      description =
          "By the issuer's signatory, another person than the one who proposed it. The decision's"
              + " recognitions show the number so from then on.")
  public RestResponse<DecisionView> confirm(@RestPath UUID id, ConfirmCorrectionRequest request) {
    return Answers.ok(corrections.confirm(id, request));
  }
}
