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

/** Decisions on commendations: drafted, signed by another person, issued. */
@Path(CommendationDecisionService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commendations", description = "Merit that authorities of the State commend")
class CommendationDecisionResource {

  private final CommendationDecisionService service;
  private final Cursors cursors;
  private final UnitDirectory units;

  CommendationDecisionResource(
      CommendationDecisionService service, Cursors cursors, UnitDirectory units) {
    this.service = service;
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
        new CommendationDecisionService.Filter(
            ids,
            issuer == null ? null : units.parameter("issuer", issuer).id(),
            Parameters.number("year", year),
            Parameters.oneOf("state", state, CommendationDecisionState.class),
            Parameters.oneOf("kind", kind, CommendationDecisionKind.class));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readCommendationDecision",
      summary = "One decision on commendations",
      description = "Outside the caller's scope it does not exist (404).")
  public RestResponse<CommendationDecisionView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readCommendationDecisionHistory",
      summary = "What happened to a decision on commendations",
      description = "For those who see the issuer.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
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
}
