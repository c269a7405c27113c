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

/** Decisions: drafted, signed by another person, issued. */
@Path(DecisionService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions that recognize models")
class DecisionResource {

  private final DecisionService service;
  private final Cursors cursors;
  private final UnitDirectory units;

  DecisionResource(DecisionService service, Cursors cursors, UnitDirectory units) {
    this.service = service;
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
              + " are approved nominations of the round; the number is unique per issuer and year.")
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
              + " (id or code), year (of the date), state.")
  public Page<DecisionListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id of the round") @RestQuery String round,
      @Parameter(description = "Id or code of the issuer") @RestQuery String issuer,
      @Parameter(description = "Year of the decision's date") @RestQuery String year,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new DecisionService.Filter(
            ids,
            Parameters.id("round", round),
            issuer == null ? null : units.parameter("issuer", issuer).id(),
            Parameters.number("year", year),
            Parameters.oneOf("state", state, DecisionState.class));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "readDecision",
      summary = "One decision",
      description = "Public once issued; before that it exists within the issuer's scope only.")
  public RestResponse<DecisionView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readDecisionHistory",
      summary = "What happened to a decision",
      description = "Officers, secretaries, signatories and supervisors who see the issuer.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
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
          "By the issuer's signatory. Recognizes all items or none; of two decisions on the same"
              + " nomination one wins, the other is 409 already-decided.")
  public RestResponse<DecisionView> issue(@RestPath UUID id, DecisionActRequest request) {
    return Answers.ok(service.issue(id, request));
  }
}
