package vn.danvan.recognitionservice.nomination;

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
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

/** Nominations: seen by the nominating unit's side and by the round's authority. */
@Path(NominationService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "nominations", description = "Models put forward in recognition rounds")
class NominationResource {

  private final NominationService service;
  private final NominationReviewService review;
  private final Cursors cursors;
  private final UnitDirectory units;

  NominationResource(
      NominationService service,
      NominationReviewService review,
      Cursors cursors,
      UnitDirectory units) {
    this.service = service;
    this.review = review;
    this.cursors = cursors;
    this.units = units;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = NominationView.class)))
  @Operation(
      operationId = "nominateModel",
      summary = "Draft a nomination",
      description =
          "Officer or secretary of the nominating unit: of the authority in its own round, of an"
              + " expected unit in a round above. Preconditions are checked at the submission.")
  public RestResponse<NominationView> nominate(NominateRequest request) {
    return Answers.created(NominationService.PATH, service.nominate(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "nominateModels",
      summary = "Draft up to 500 nominations",
      description = "All rows or none; with dryRun=true nothing is stored.")
  public RestResponse<BatchAnswer> nominateAll(
      @RestQuery String dryRun, NominationBatchRequest request) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.nominateAll(request, dry));
  }

  @GET
  @Operation(
      operationId = "listNominations",
      summary = "Nominations within the caller's scope",
      description = "Filters: round, unit (a subtree; id or code), state, model.")
  public Page<NominationListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id of the round") @RestQuery String round,
      @Parameter(description = "Id or code of a unit: nominations of its subtree") @RestQuery
          String unit,
      @Parameter(description = "A state") @RestQuery String state,
      @Parameter(description = "Id of the model") @RestQuery String model,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new NominationService.Filter(
            ids,
            Parameters.id("round", round),
            unit == null ? null : units.parameter("unit", unit).id(),
            Parameters.oneOf("state", state, NominationState.class),
            Parameters.id("model", model));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readNomination",
      summary = "One nomination",
      description = "Outside the caller's scope it does not exist (404).")
  public RestResponse<NominationView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readNominationHistory",
      summary = "What happened to a nomination",
      description = "Without reasons, which are private notes.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @PUT
  @Path("/{id}/submission")
  @Write
  @Operation(
      operationId = "submitNomination",
      summary = "Submit a nomination",
      description =
          "All failed preconditions are answered together (422): no-ledger-entry, not-active,"
              + " launched-too-late, not-recognized-at-own-level, owner-not-valid,"
              + " already-recognized-in-round, past-deadline, and <member>-missing for each member"
              + " of the model that its province asked for by that day.")
  public RestResponse<NominationView> submit(@RestPath UUID id, NominationActRequest request) {
    return Answers.ok(service.submit(id, request));
  }

  @PUT
  @Path("/{id}/withdrawal")
  @Write
  @Operation(
      operationId = "withdrawNomination",
      summary = "Withdraw a nomination",
      description = "Before it comes under review.")
  public RestResponse<NominationView> withdraw(@RestPath UUID id, NominationReasonRequest request) {
    return Answers.ok(service.withdraw(id, request));
  }

  @POST
  @Path("/{id}/returns")
  @Write
  @Operation(
      operationId = "returnNomination",
      summary = "Return a nomination to its unit",
      description = "By the round's authority, until the deadline.")
  public RestResponse<NominationView> giveBack(@RestPath UUID id, NominationReasonRequest request) {
    return Answers.ok(review.giveBack(id, request));
  }

  @PUT
  @Path("/{id}/eligibility")
  @Write
  @Operation(
      operationId = "checkNomination",
      summary = "Record whether a nomination is eligible",
      description = "By the council's secretary; where there is no council, by the unit's officer.")
  public RestResponse<NominationView> check(@RestPath UUID id, EligibilityRequest request) {
    return Answers.ok(review.check(id, request));
  }

  @PUT
  @Path("/{id}/verdict")
  @Write
  @Operation(
      operationId = "decideNomination",
      summary = "Record the verdict",
      description =
          "IN_REVIEW to APPROVED or NOT_APPROVED, with the votes as figures, which must carry it (422"
              + " with all that fails: votes-inconsistent, no-quorum, too-few-in-favor, no-majority)."
              + " What was put before a council gets its verdict from its session only (409"
              + " held-by-council).")
  public RestResponse<NominationView> decide(@RestPath UUID id, VerdictRequest request) {
    return Answers.ok(review.decide(id, request));
  }
}
